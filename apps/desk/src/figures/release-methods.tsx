/** The two ways of protecting a quarter side by side, for whoever chooses between them. */
import type { MethodUtility, ReleaseRow, ReleaseVariant } from '@app/statistics';
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
      <Table<Row>
        caption={words.t('methods.title')}
        hideCaption
        rows={rowsOf(viewer)}
        columns={[
          { header: words.t('preview.method'), rowHeader: true, cell: ({ label }) => label },
          ...variants.map((one) => ({
            header: words.t(`preview.${one.method}`),
            numeric: true,
            cell: ({ value }: Row) => value(one),
          })),
        ]}
      />
      <Paragraph>{words.t('methods.now', { method: words.t(`preview.${method}`) })}</Paragraph>
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

interface Row {
  label: string;
  value: (variant: ReleaseVariant) => VNode | string;
}

function isSafe(variant: ReleaseVariant): boolean {
  return 'utility' in variant;
}

/** One line for each question, so that both ways stand beside each other on a phone too. */
function rowsOf({ words }: Viewer): Row[] {
  const ofUtility = (say: (utility: MethodUtility) => string) => (variant: ReleaseVariant) =>
    'utility' in variant ? say(variant.utility) : '–';
  return [
    {
      label: words.t('preview.safe'),
      value: (variant) => (
        <Badge tone={isSafe(variant) ? 'ok' : 'warning'}>
          {words.t(isSafe(variant) ? 'preview.yes' : 'preview.no')}
        </Badge>
      ),
    },
    {
      label: words.t('preview.visible'),
      value: ofUtility(({ visiblePercent }) => words.t('preview.percent', { percent: visiblePercent })),
    },
    { label: words.t('preview.hellinger'), value: ofUtility(({ hellinger }) => words.number(hellinger)) },
    {
      label: words.t('methods.withheld'),
      value: ofUtility(({ withheld }) => words.t('methods.tables', { count: withheld })),
    },
  ];
}
