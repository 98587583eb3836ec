/** The filter of the queue as it stands in an address: codes, ids and a date, nothing about anybody. */
import { OPEN_STATUSES, type CaseStatus } from '@app/cases';
import type { CaseListFilter } from '@app/casework';
import { codesOf, isId, isPlainDate } from '@app/kernel';

export const LISTED_STATUSES = [...OPEN_STATUSES, 'closed', 'withdrawn'] as const satisfies CaseStatus[];

/** What an address or a form gave; one value, several, or none. */
export type QueueQuery = Record<string, unknown>;

/** Reads a filter and leaves out whatever is none: an old bookmark still opens. `me` stands for the reader. */
export function filterOf(query: QueueQuery, myId: string): CaseListFilter {
  const filter: CaseListFilter = {};
  const status = listOf(query.status).filter((code): code is CaseStatus =>
    LISTED_STATUSES.some((known) => known === code),
  );
  if (status.length > 0) filter.status = status;
  const assignee = textOf(query.assignee);
  if (assignee === 'me') filter.assignee = myId;
  else if (assignee === 'none' || isId(assignee)) filter.assignee = assignee;
  const dueBefore = textOf(query.dueBefore);
  if (isPlainDate(dueBefore)) filter.dueBefore = dueBefore;
  const institutionType = textOf(query.institutionType);
  if (codesOf('institutionType').includes(institutionType)) filter.institutionType = institutionType;
  const after = textOf(query['page[after]']);
  if (/^[\w-]{1,200}$/.test(after)) filter.after = after;
  return filter;
}

/** The address of the page that follows. */
export function nextAddress(path: string, query: QueueQuery, after: string): string {
  const parameters = new URLSearchParams();
  for (const name of ['status', 'assignee', 'dueBefore', 'institutionType']) {
    for (const value of listOf(query[name])) if (value !== '') parameters.append(name, value);
  }
  parameters.set('page[after]', after);
  return `${path}?${parameters.toString()}`;
}

export function textOf(value: unknown): string {
  return listOf(value)[0] ?? '';
}

export function listOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item): item is string => typeof item === 'string').flatMap((item) => item.split(','));
}
