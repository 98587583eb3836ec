import { Card, Link, Paragraph, TypedText, type VNode } from '@app/web';
import type { CasePartProps } from './case.page.js';

/** For colleagues only; she never sees these. */
export function Notes({ viewer, file }: CasePartProps): VNode {
  const { words } = viewer;
  const { facts, notes, outcomeTexts } = file.opened;
  return (
    <Card title={words.t('case.notes')} id="notes">
      <p class="desk-soft desk-small">{words.t('notes.about')}</p>
      {notes.length === 0 && <Paragraph>{words.t('notes.none')}</Paragraph>}
      {[...notes, ...outcomeTexts].map((note) => (
        <div class="message">
          <p class="desk-soft desk-small">
            {words.t(`notes.kind.${note.kind}`, {
              author: file.people.get(note.authorId ?? '') ?? words.t('case.someone'),
              moment: words.dateTime(note.writtenAt),
            })}
          </p>
          <TypedText text={note.text} />
        </div>
      ))}
      <p>
        <Link href={`/cases/${facts.id}/note`}>{words.t('action.note')}</Link>
      </p>
    </Card>
  );
}
