/** The two ways of protecting a quarter side by side, for whoever chooses between them. */
import type { ReleaseRow, ReleaseVariant } from '@app/statistics';
import { Badge, Button, Heading, Paragraph, PostForm, Table, type VNode } from '@app/web';
import type { Viewer } from '../session/viewer.js';

/** Nothing of a release that was prepared before there was a choice. */
export function Methods({ viewer, release }: { viewer: Viewer; release: ReleaseRow }): VNode | null {
  const { words } = viewer;
  const { variants, method, status } = release;
  if (variants.length === 0) return null;
  const isOpen = status === 'prepared' || status === 'approved';
  const others = isOpen ? variants.filter((one) => 'utility' in one && one.method !== method) : [];
  const refused = variants.flatMap((one) => ('refusal' in one ? [one] : []));
  return (
    <>
      <Heading level={2}>{words.t('methods.title')}</Heading>
      <Paragraph>{words.t('methods.about')}</Paragraph>
      <Table<ReleaseVariant>
        caption={words.t('methods.title')}
        hideCaption
        rows={variants}
        columns={[
          {
            header: words.t('preview.method'),
            rowHeader: true,
            cell: (one) => (
              <>
                {words.t(`preview.${one.method}`)}{' '}
                {one.method === method && <Badge tone="info">{words.t('methods.chosen')}</Badge>}
              </>
            ),
          },
          {
            header: words.t('preview.safe'),
            cell: (one) => (
              <Badge tone={'utility' in one ? 'ok' : 'warning'}>
                {words.t('utility' in one ? 'preview.yes' : 'preview.no')}
              </Badge>
            ),
          },
          {
            header: words.t('preview.visible'),
            numeric: true,
            cell: (one) =>
              'utility' in one ? words.t('preview.percent', { percent: one.utility.visiblePercent }) : '–',
          },
          {
            header: words.t('preview.hellinger'),
            numeric: true,
            cell: (one) => ('utility' in one ? words.number(one.utility.hellinger) : '–'),
          },
          {
            header: words.t('methods.withheld'),
            numeric: true,
            cell: (one) => ('utility' in one ? words.number(one.utility.withheld) : '–'),
          },
        ]}
      />
      {refused.map((one) => (
        <Paragraph>
          {words.t(`methods.refused.${one.refusal}`, { method: words.t(`preview.${one.method}`) })}
        </Paragraph>
      ))}
      {others.map((one) => (
        <PostForm action={`/figures/${release.quarter}/choices`} csrf={viewer.csrf}>
          <input type="hidden" name="method" value={one.method} />
          <Button kind="secondary">
            {words.t('methods.choose', { method: words.t(`preview.${one.method}`) })}
          </Button>
        </PostForm>
      ))}
      {others.length > 0 && <Paragraph small>{words.t('methods.void')}</Paragraph>}
    </>
  );
}
