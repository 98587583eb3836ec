import { REVIEWED_BY_LAWYER, type LetterKind } from '@app/documents';
import { Badge, type Translator, type VNode } from '@app/web';

/** Whether a lawyer has read the template of a letter through; nobody should think so who does not know. */
export function LawyerMark({ words, kind }: { words: Translator; kind: LetterKind | 'signal' }): VNode {
  const day = REVIEWED_BY_LAWYER[kind];
  return (
    <Badge tone={day === null ? 'warning' : 'ok'}>
      {day === null
        ? words.t('letter.lawyer-not-yet')
        : words.t('letter.lawyer-on', { date: words.date(day) })}
    </Badge>
  );
}
