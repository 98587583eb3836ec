/** Who is told. A reminder without anyone to tell is an alarm and not silence. */
export interface PossibleRecipient {
  id: string;
  role: string;
  /** Cannot be told before this day has passed; ISO date. */
  absentUntil: string | null;
  disabled: boolean;
  /** The wall stands between this person and the case. */
  walled: boolean;
}

/**
 * The caseworker; when there is none, or she is away, has left, or has a conflict: a lead, the first by id who is
 * here. Undefined when nobody can be told.
 */
export function recipientOf(
  assigneeId: string | null,
  staff: readonly PossibleRecipient[],
  today: string,
): PossibleRecipient | undefined {
  const here = staff.filter(
    (person) =>
      !person.disabled && !person.walled && (person.absentUntil === null || person.absentUntil < today),
  );
  return (
    here.find((person) => person.id === assigneeId) ??
    here.filter((person) => person.role === 'lead').sort((one, other) => (one.id < other.id ? -1 : 1))[0]
  );
}
