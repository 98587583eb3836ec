/** The filter of the queue as it stands in an address: codes, ids and a date, nothing about anybody. */
import { OPEN_STATUSES, type CaseStatus } from '@app/cases';
import { isCaseSort, type CaseListFilter, type SavedFilter } from '@app/casework';
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
  const sort = textOf(query.sort);
  if (isCaseSort(sort)) filter.sort = sort;
  const after = textOf(query['page[after]']);
  if (/^[\w-]{1,200}$/.test(after)) filter.after = after;
  return filter;
}

/** The queue as the menu opens it is of open cases; a filter, or a page further on, means what it says. */
export function opened(query: QueueQuery): QueueQuery {
  const { done, ...asked } = query;
  return Object.keys(asked).length > 0 ? query : { done, status: [...OPEN_STATUSES] };
}

/** The address of the page that follows. */
export function nextAddress(path: string, query: QueueQuery, after: string): string {
  const parameters = new URLSearchParams();
  for (const name of ['status', 'assignee', 'dueBefore', 'institutionType', 'sort']) {
    for (const value of listOf(query[name])) if (value !== '') parameters.append(name, value);
  }
  parameters.set('page[after]', after);
  return `${path}?${parameters.toString()}`;
}

/** The address of the queue with a saved filter; one's own id stands in it as `me`. */
export function savedAddress(filter: SavedFilter, myId: string): string {
  const parameters = new URLSearchParams();
  for (const code of filter.status ?? []) parameters.append('status', code);
  if (filter.assignee !== undefined)
    parameters.set('assignee', filter.assignee === myId ? 'me' : filter.assignee);
  if (filter.dueBefore !== undefined) parameters.set('dueBefore', filter.dueBefore);
  if (filter.institutionType !== undefined) parameters.set('institutionType', filter.institutionType);
  if (filter.sort !== undefined) parameters.set('sort', filter.sort);
  return `/cases?${parameters.toString()}`;
}

export function textOf(value: unknown): string {
  return listOf(value)[0] ?? '';
}

export function listOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item): item is string => typeof item === 'string').flatMap((item) => item.split(','));
}
