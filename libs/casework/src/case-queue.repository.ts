/**
 * What a colleague may see in lists. Every query goes through `visible`: a seal of hers, and no wall.
 * Nothing here can read a text.
 */
import { Injectable } from '@nestjs/common';
import type { CaseStatus } from '@app/cases';
import { Transactions } from '@app/database';

export interface CaseListFilter {
  status?: CaseStatus[];
  /** A staff id, or `none` for unassigned. */
  assignee?: string;
  /** Has a running clock that ends on or before this day. */
  dueBefore?: string;
  institutionType?: string;
  /** Where the page before ended, as given by `CaseListPage.after`. */
  after?: string;
  limit?: number;
}

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
  sheWroteAt: Date | null;
  theyWroteAt: Date | null;
  readAt: Date | null;
}

export interface CaseListPage {
  items: CaseListItem[];
  /** For the next page; absent on the last. */
  after?: string;
}

export const PAGE_SIZE = 50;
const PAGE_SIZE_MAX = 200;

const COLUMNS = `
  c.id, c.reference, c.status, c.language, c.anonymity, c.institution_type as "institutionType",
  i.name as "institutionName", c.procedure, c.assignee_id as "assigneeId", s.display_name as "assigneeName",
  c.filed_at as "filedAt", d.due as "nextDue", d.overdue_from as "nextOverdueFrom", d.owed_by as "nextOwedBy",
  d.term as "nextTerm", c.she_wrote_at as "sheWroteAt", c.they_wrote_at as "theyWroteAt", c.read_at as "readAt"`;

const JOINS = `
  left join directory.institutions i on i.id = c.institution_id
  left join identity.staff s on s.id = c.assignee_id
  left join lateral (
    select to_char(coalesce(d.remind_by, d.due), 'YYYY-MM-DD') as due, to_char(d.overdue_from, 'YYYY-MM-DD') as overdue_from,
           d.owed_by, d.term
    from cases.deadlines d where d.case_id = c.id and d.status = 'running' and d.due is not null
    order by coalesce(d.remind_by, d.due) limit 1
  ) d on true`;

/** A seal of hers, and no wall between them; `$1` is the colleague. */
const VISIBLE = `
  exists (select from cases.key_seals k where k.staff_id = $1 and k.case_id = c.id)
  and not exists (select from cases.recusals r where r.case_id = c.id and r.staff_id = $1)
  and not exists (select from identity.ties t where t.staff_id = $1 and t.institution_id = c.institution_id)`;

@Injectable()
export class CaseQueueRepository {
  constructor(private readonly transactions: Transactions) {}

  async list(staffId: string, filter: CaseListFilter): Promise<CaseListPage> {
    const parameters: unknown[] = [staffId];
    const add = (value: unknown) => `$${parameters.push(value)}`;
    const conditions = [VISIBLE];
    if (filter.status !== undefined && filter.status.length > 0) {
      conditions.push(`c.status = any(${add(filter.status)})`);
    }
    if (filter.assignee === 'none') conditions.push('c.assignee_id is null');
    else if (filter.assignee !== undefined) conditions.push(`c.assignee_id = ${add(filter.assignee)}`);
    if (filter.institutionType !== undefined)
      conditions.push(`c.institution_type = ${add(filter.institutionType)}`);
    if (filter.dueBefore !== undefined) {
      conditions.push(
        `exists (select from cases.deadlines f where f.case_id = c.id and f.status = 'running'
           and coalesce(f.remind_by, f.due) <= ${add(filter.dueBefore)})`,
      );
    }
    const cursor = filter.after === undefined ? undefined : readCursor(filter.after);
    if (cursor !== undefined) {
      conditions.push(`(c.filed_at, c.id) < (${add(cursor.filedAt)}::timestamptz, ${add(cursor.id)}::uuid)`);
    }
    const limit = Math.min(filter.limit ?? PAGE_SIZE, PAGE_SIZE_MAX);
    const items = await this.transactions.query<CaseListItem>(
      `select ${COLUMNS} from cases.cases c ${JOINS} where ${conditions.join(' and ')}
       order by c.filed_at desc, c.id desc limit ${add(limit + 1)}`,
      parameters,
    );
    const more = items.length > limit;
    const page = items.slice(0, limit);
    const last = page.at(-1);
    return more && last !== undefined ? { items: page, after: writeCursor(last) } : { items: page };
  }

  /** Everything that wants this colleague today, in groups that do not overlap. */
  async mine(staffId: string): Promise<CaseListItem[]> {
    return this.transactions.query<CaseListItem>(
      `select ${COLUMNS} from cases.cases c ${JOINS}
       where c.assignee_id = $1 and c.status in ('in-progress', 'waiting-for-her', 'waiting-for-them') and ${VISIBLE}
       order by d.due nulls last, c.filed_at limit 500`,
      [staffId],
    );
  }

  /** New complaints that nobody has taken up. */
  async unassigned(staffId: string): Promise<CaseListItem[]> {
    return this.transactions.query<CaseListItem>(
      `select ${COLUMNS} from cases.cases c ${JOINS}
       where c.status = 'new' and c.assignee_id is null and ${VISIBLE}
       order by c.filed_at limit 100`,
      [staffId],
    );
  }

  async countUnassigned(staffId: string): Promise<number> {
    const [row] = await this.transactions.query<{ count: string }>(
      `select count(*) as count from cases.cases c where c.status = 'new' and c.assignee_id is null and ${VISIBLE}`,
      [staffId],
    );
    return Number(row?.count ?? 0);
  }
}

function writeCursor(item: CaseListItem): string {
  return Buffer.from(`${item.filedAt.toISOString()} ${item.id}`, 'utf8').toString('base64url');
}

function readCursor(cursor: string): { filedAt: string; id: string } | undefined {
  const match = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z) ([0-9a-f-]{36})$/.exec(
    Buffer.from(cursor, 'base64url').toString('utf8'),
  );
  return match?.[1] !== undefined && match[2] !== undefined ? { filedAt: match[1], id: match[2] } : undefined;
}
