import type { PeopleGap } from '@app/directory';
import { Heading, Table, type Translator, type VNode } from '@app/web';
import { label, labels, languageName } from '../case/labels.js';

/** For whom there is no help of a kind that somebody offers: languages that none speaks, groups that none serves. */
export function PeopleGaps({ words, gaps }: { words: Translator; gaps: readonly PeopleGap[] }): VNode {
  return (
    <>
      <Heading level={2}>{words.t('coverage.people')}</Heading>
      <Table
        caption={words.t('coverage.people')}
        hideCaption
        empty={words.t('directory.no-partners')}
        rows={gaps}
        columns={[
          {
            header: words.t('directory.kind'),
            rowHeader: true,
            cell: ({ kind }) => label(words, 'referral', kind),
          },
          {
            header: words.t('directory.partners'),
            numeric: true,
            cell: ({ partners }) => words.number(partners),
          },
          {
            header: words.t('coverage.no-language'),
            cell: ({ languages }) =>
              languages.length === 0
                ? words.t('coverage.none')
                : languages.map((code) => languageName(words, code)).join(', '),
          },
          {
            header: words.t('coverage.no-group'),
            cell: ({ groups }) =>
              groups.length === 0 ? words.t('coverage.none') : labels(words, 'group', groups),
          },
        ]}
      />
    </>
  );
}
