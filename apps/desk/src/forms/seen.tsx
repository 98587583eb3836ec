/** Optimistic locking: a form remembers which state of the case its writer saw, and after which event. */
import { changedMeanwhile } from '@app/cases';
import type { OpenedCase } from '@app/casework';
import { FormInput, HiddenField, type VNode } from '@app/web';

/** The hidden fields of a form about a case. */
export function SeenCase(props: { opened: Pick<OpenedCase, 'facts' | 'history'> }): VNode {
  return (
    <>
      <HiddenField name="version" value={String(props.opened.facts.version)} />
      <HiddenField name="seen" value={props.opened.history.at(-1)?.id ?? ''} />
    </>
  );
}

/** The version that the writer saw. A form without one is as good as stale. @throws DomainError `CASES.CHANGED_MEANWHILE` */
export function seenVersion(input: FormInput, name = 'version'): number {
  const text = input.text(name);
  if (!/^\d{1,9}$/.test(text)) throw changedMeanwhile();
  return Number(text);
}
