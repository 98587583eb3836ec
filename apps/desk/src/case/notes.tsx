import { Link, TypedText, type VNode } from '@app/web';
import type { CasePartProps } from './case.page.js';
import { Fold, ShortList } from './fold.js';

/** Notes that are shown at once; the earlier ones stay behind a line. */
const LAST_NOTES = 3;

/** For colleagues only; she never sees these. */
export function Notes({ viewer, file }: CasePartProps): VNode {
  const { words } = viewer;
  const { facts, notes, outcomeTexts } = file.opened;
  const written = [...notes, ...outcomeTexts];
  const gist =
    written.length === 0 ? words.t('notes.none') : words.t('fold.notes', { count: written.length });
  return (
    <Fold id="notes" title={words.t('case.notes')} gist={gist} open={written.length > 0}>
      <p class="desk-soft desk-small">{words.t('notes.about')}</p>
      <ShortList
        items={written}
        last={LAST_NOTES}
        earlier={(count) => words.t('fold.earlier-notes', { count })}
        show={(shown) =>
          shown.map((note) => (
            <div class="message">
              <p class="desk-soft desk-small">
                {words.t(`notes.kind.${note.kind}`, {
                  author: file.people.get(note.authorId ?? '') ?? words.t('case.someone'),
                  moment: words.dateTime(note.writtenAt),
                })}
              </p>
              <TypedText text={note.text} />
            </div>
          ))
        }
      />
      <p>
        <Link href={`/cases/${facts.id}/note`}>{words.t('action.note')}</Link>
      </p>
    </Fold>
  );
}
