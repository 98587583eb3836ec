/** A case in a list, and where a page of a list ends. Nothing here comes from a text. */
import type { CaseStatus } from '@app/cases';
import { isPlainDate } from '@app/kernel';

export interface CaseListItem {
  id: string;
  reference: string;
  status: CaseStatus;
  language: string;
  anonymity: string;
  institutionType: string;
  institutionName: string | null;
  procedure: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
  filedAt: Date;
  /** The nearest running clock of whoever owes it. */
  nextDue: string | null;
  nextOverdueFrom: string | null;
  nextOwedBy: string | null;
  nextTerm: string | null;
  /** Until when the desk wants the stage of the mediation to last; its own norm, and no term of law. */
  normDue: string | null;
  sheWroteAt: Date | null;
  theyWroteAt: Date | null;
  readAt: Date | null;
  lastEventAt: Date | null;
}

export const CASE_COLUMNS = `
  c.id, c.reference, c.status, c.language, c.anonymity, c.institution_type as "institutionType",
  i.name as "institutionName", c.procedure, c.assignee_id as "assigneeId", s.display_name as "assigneeName",
  c.filed_at as "filedAt", to_char(c.next_due, 'YYYY-MM-DD') as "nextDue",
  to_char(c.next_overdue_from, 'YYYY-MM-DD') as "nextOverdueFrom", c.next_owed_by as "nextOwedBy",
  c.next_term as "nextTerm", to_char(c.norm_due, 'YYYY-MM-DD') as "normDue", c.she_wrote_at as "sheWroteAt", c.they_wrote_at as "theyWroteAt", c.read_at as "readAt",
  c.last_event_at as "lastEventAt"`;

export const CASE_JOINS = `
  left join directory.institutions i on i.id = c.institution_id
  left join identity.staff s on s.id = c.assignee_id`;

/** How a list is ordered; each order has an index that ends in the id, so that a page begins where the last one ended. */
export const CASE_SORTS = {
  newest: { column: 'c.filed_at', descending: true, type: 'timestamptz' },
  oldest: { column: 'c.filed_at', descending: false, type: 'timestamptz' },
  due: { column: 'c.next_due', descending: false, type: 'date' },
  event: { column: 'c.last_event_at', descending: true, type: 'timestamptz' },
} as const;

export type CaseSort = keyof typeof CASE_SORTS;

export function isCaseSort(value: string): value is CaseSort {
  return Object.hasOwn(CASE_SORTS, value);
}

/** The end of a page: the value that it is ordered by, exactly as the database wrote it, and the id. */
export interface ListCursor {
  sort: CaseSort;
  value: string;
  id: string;
}

export function writeCursor({ sort, value, id }: ListCursor): string {
  return Buffer.from(`${sort} ${value} ${id}`, 'utf8').toString('base64url');
}

/** Undefined for anything that this lib did not write: the list then begins at its beginning. */
export function readCursor(cursor: string): ListCursor | undefined {
  const [sort = '', value = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (!isCaseSort(sort) || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined;
  const shape =
    CASE_SORTS[sort].type === 'date' ? /^\d{4}-\d\d-\d\d$/ : /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
  return shape.test(value) && isPlainDate(value.slice(0, 10)) ? { sort, value, id } : undefined;
}
