import { CHALLENGE_FIELD, HiddenField, Honeypot, PROOF_FIELD, type Translator, type VNode } from '@app/web';

/**
 * What a form carries that makes a new code: a field that only programs fill in, and during an attack what the script
 * of the page works on. Nobody sees any of it.
 */
export function FilingGuard({ words, challenge }: { words: Translator; challenge?: string }): VNode {
  return (
    <>
      <Honeypot label={words.t('guard.empty')} />
      {challenge !== undefined && (
        <>
          <HiddenField name={CHALLENGE_FIELD} value={challenge} />
          <HiddenField name={PROOF_FIELD} value="" />
        </>
      )}
    </>
  );
}
