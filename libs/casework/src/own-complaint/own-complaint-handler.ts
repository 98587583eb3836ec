/**
 * Who deals with a complaint about the desk itself: never somebody whom it is about, nor whoever holds the cases that it
 * is about. A lead first; without one the administrator, who has a key of her own but no other case, and so no stake.
 */
import type { StaffRole } from '@app/identity';

export interface PossibleHandler {
  id: string;
  role: StaffRole;
}

/** Undefined when nobody is left: the complaint then goes to the ombudsman and not to a colleague. */
export function handlerOf(
  staff: readonly PossibleHandler[],
  walled: ReadonlySet<string>,
  markedBy: string,
): PossibleHandler | undefined {
  const free = staff.filter(({ id }) => !walled.has(id));
  const leads = free.filter(({ role }) => role === 'lead');
  // Whoever found the complaint should not be the one who judges it, where there is a choice.
  return (
    leads.find(({ id }) => id !== markedBy) ?? leads[0] ?? free.find(({ role }) => role === 'administrator')
  );
}
