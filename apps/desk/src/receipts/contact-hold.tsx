import type { ContactHold } from '@app/cases';
import { Alert, type Translator, type VNode } from '@app/web';

/** On top of a case: she may not be called or pinged now, and why. */
export function ContactHeld({
  words,
  hold,
}: {
  words: Translator;
  hold: ContactHold | undefined;
}): VNode | null {
  if (hold === undefined) return null;
  const isForced = hold.reason === 'second-code';
  return (
    <Alert tone={isForced ? 'error' : 'warning'} title={words.t(`hold.${hold.reason}.title`)}>
      <p>{words.t(`hold.${hold.reason}`, { when: words.dateTime(hold.since) })}</p>
    </Alert>
  );
}
