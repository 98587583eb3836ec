/** Who is told. A reminder without anyone to tell is an alarm and not silence. */

/** A caseworker or a lead, as far as reminders need to know her. */
export interface Colleague {
  id: string;
  role: 'caseworker' | 'lead';
  /** Cannot be told before this day has passed; ISO date. */
  absentUntil: string | null;
  disabled: boolean;
  /** Wants one mail each working morning, and no other. */
  dailyDigest: boolean;
}

/** Whether somebody works here today. */
export function isHere(colleague: Colleague, today: string): boolean {
  return !colleague.disabled && (colleague.absentUntil === null || colleague.absentUntil < today);
}

/**
 * The caseworker; when there is none, or she is away, has left, or has a conflict: a lead.
 *
 * @param walled Ids of everybody behind the wall of this case.
 * @param today  ISO date in Europe/Amsterdam.
 * @returns undefined when nobody can be told.
 */
export function recipientOf(
  assigneeId: string | null,
  staff: readonly Colleague[],
  walled: ReadonlySet<string>,
  today: string,
): Colleague | undefined {
  const assignee = staff.find(({ id }) => id === assigneeId);
  if (assignee !== undefined && isHere(assignee, today) && !walled.has(assignee.id)) return assignee;
  return leadOf(staff, walled, today);
}

/**
 * The first lead by id who is here and not behind the wall.
 *
 * @param except Id of somebody who is not meant.
 */
export function leadOf(
  staff: readonly Colleague[],
  walled: ReadonlySet<string>,
  today: string,
  except: string | null = null,
): Colleague | undefined {
  return staff
    .filter(({ id, role }) => role === 'lead' && id !== except && !walled.has(id))
    .filter((lead) => isHere(lead, today))
    .sort((one, other) => (one.id < other.id ? -1 : 1))[0];
}
