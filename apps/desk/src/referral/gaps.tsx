import type { CountedGap } from '@app/referral';
import {
  Alert,
  Button,
  Heading,
  HiddenField,
  Paragraph,
  PostForm,
  Table,
  type Translator,
  type VNode,
} from '@app/web';
import { label } from '../case/labels.js';
import type { Viewer } from '../session/viewer.js';

export interface MissingHelpProps {
  viewer: Viewer;
  caseId: string;
  /** Kinds of help that nobody gives for her region and group. */
  gaps: readonly string[];
  /** Those that were recorded for this case already. */
  noted: readonly string[];
  /** Whether there is a region for which something can be recorded. */
  hasRegion: boolean;
}

/** Help that is missing where she lives, with the way to record it. */
export function MissingHelp({ viewer, caseId, gaps, noted, hasRegion }: MissingHelpProps): VNode | null {
  const { words } = viewer;
  if (gaps.length === 0 && noted.length === 0) return null;
  const open = gaps.filter((kind) => !noted.includes(kind));
  return (
    <Alert tone="warning" title={words.t('refer.gap')}>
      <p>{gaps.map((kind) => label(words, 'referral', kind)).join(', ')}</p>
      {noted.map((kind) => (
        <p>{words.t('gaps.noted', { kind: label(words, 'referral', kind) })}</p>
      ))}
      {hasRegion && open.length > 0 && (
        <>
          <p class="desk-small">{words.t('gaps.about')}</p>
          {open.map((kind) => (
            <PostForm action={`/cases/${caseId}/help-gaps`} csrf={viewer.csrf}>
              <HiddenField name="kind" value={kind} />
              <Button kind="secondary">
                {words.t('gaps.note')}: {label(words, 'referral', kind)}
              </Button>
            </PostForm>
          ))}
        </>
      )}
    </Alert>
  );
}

/** How often which help was missing where, as far as the reader may see the cases. */
export function GapsTable({ words, gaps }: { words: Translator; gaps: readonly CountedGap[] }): VNode {
  return (
    <>
      <Heading level={2}>{words.t('gaps.title')}</Heading>
      {gaps.length === 0 ? (
        <Paragraph>{words.t('gaps.none')}</Paragraph>
      ) : (
        <Table
          caption={words.t('gaps.title')}
          hideCaption
          rows={gaps}
          columns={[
            {
              header: words.t('directory.kind'),
              rowHeader: true,
              cell: ({ kind }) => label(words, 'referral', kind),
            },
            { header: words.t('gaps.region'), cell: ({ region }) => label(words, 'region', region) },
            { header: words.t('gaps.cases'), numeric: true, cell: ({ cases }) => words.number(cases) },
          ]}
        />
      )}
    </>
  );
}
