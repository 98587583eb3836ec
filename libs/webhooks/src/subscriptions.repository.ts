import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { TEST_TYPE, WebhookType } from './webhook-type.js';

export interface SubscriptionRow {
  id: string;
  types: WebhookType[];
  sealed: Buffer;
  oldSecretUntil: Date | null;
  pausedAt: Date | null;
  pausedWhy: 'by-lead' | 'gone' | null;
  madeBy: string;
  madeAt: Date;
  waiting: number;
  dead: number;
  lastDeliveredAt: Date | null;
}

/** One event in the log: when, what kind, and what came of it. */
export interface LoggedDelivery {
  id: string;
  type: WebhookType | typeof TEST_TYPE;
  toldAt: Date;
  status: 'waiting' | 'delivered' | 'dead';
  attempts: number;
  /** `http-500`, `too-slow`; null before the first attempt ended. */
  lastResult: string | null;
  settledAt: Date | null;
}

/** Counts and logs leave out what is about a case behind the viewer's wall. */
const BEFORE_THE_WALL = `not exists (select from cases.walls w where w.case_id = d.case_id and w.staff_id = $1)`;

/** What the desk may do with subscriptions and what waits for them. */
@Injectable()
export class SubscriptionsRepository {
  constructor(private readonly transactions: Transactions) {}

  async count(): Promise<number> {
    const [row] = await this.transactions.query<{ count: string }>(
      'select count(*) from webhooks.subscriptions',
    );
    return Number(row?.count ?? 0);
  }

  /** The newest last. @param id one of them, or undefined for all. */
  async seenBy(viewerId: string, id?: string): Promise<SubscriptionRow[]> {
    return this.transactions.query<SubscriptionRow>(
      `select s.id, s.types, s.sealed, s.old_secret_until as "oldSecretUntil", s.paused_at as "pausedAt",
         s.paused_why as "pausedWhy", p.display_name as "madeBy", s.made_at as "madeAt",
         coalesce(d.waiting, 0)::int as waiting, coalesce(d.dead, 0)::int as dead, d.last as "lastDeliveredAt"
       from webhooks.subscriptions s join identity.staff p on p.id = s.made_by
       left join lateral (
         select count(*) filter (where d.status = 'waiting') as waiting, count(*) filter (where d.status = 'dead') as dead,
           max(d.settled_at) filter (where d.status = 'delivered') as last
         from webhooks.deliveries d where d.subscription_id = s.id and ${BEFORE_THE_WALL}) d on true
       where $2::uuid is null or s.id = $2 order by s.made_at, s.id`,
      [viewerId, id ?? null],
    );
  }

  async add(row: {
    id: string;
    types: readonly WebhookType[];
    sealed: Buffer;
    madeBy: string;
    madeAt: Date;
  }): Promise<void> {
    await this.transactions.query(
      'insert into webhooks.subscriptions (id, types, sealed, made_by, made_at) values ($1, $2, $3, $4, $5)',
      [row.id, row.types, row.sealed, row.madeBy, row.madeAt],
    );
  }

  /** Locked until the transaction ends, so that two changes of a secret come one after the other. */
  async lock(id: string): Promise<{ sealed: Buffer; pausedAt: Date | null } | undefined> {
    const [row] = await this.transactions.query<{ sealed: Buffer; pausedAt: Date | null }>(
      'select sealed, paused_at as "pausedAt" from webhooks.subscriptions where id = $1 for update',
      [id],
    );
    return row;
  }

  async changeSecret(id: string, sealed: Buffer, oldSecretUntil: Date): Promise<void> {
    await this.transactions.query(
      'update webhooks.subscriptions set sealed = $2, old_secret_until = $3 where id = $1',
      [id, sealed, oldSecretUntil],
    );
  }

  async pause(id: string, at: Date | null): Promise<boolean> {
    const rows = await this.transactions.change(
      `update webhooks.subscriptions set paused_at = $2::timestamptz,
         paused_why = case when $2::timestamptz is null then null else 'by-lead' end where id = $1 returning id`,
      [id, at],
    );
    return rows.length === 1;
  }

  async remove(id: string): Promise<boolean> {
    return (
      (await this.transactions.change('delete from webhooks.subscriptions where id = $1 returning id', [id]))
        .length === 1
    );
  }

  async addTest(row: { id: string; subscriptionId: string; subject: string; at: Date }): Promise<void> {
    await this.transactions.query(
      `insert into webhooks.deliveries (id, subscription_id, subject, type, told_at, due_at, status)
       values ($1, $2, $3, 'desk.test', $4, $4, 'waiting')`,
      [row.id, row.subscriptionId, row.subject, row.at],
    );
  }

  /** What was given up is tried again from the beginning. */
  async sendDeadAgain(id: string, now: Date): Promise<number> {
    const rows = await this.transactions.change(
      `update webhooks.deliveries set status = 'waiting', attempts = 0, due_at = $2, settled_at = null
       where subscription_id = $1 and status = 'dead' returning id`,
      [id, now],
    );
    return rows.length;
  }

  /** The newest first. */
  async log(viewerId: string, id: string, limit: number): Promise<LoggedDelivery[]> {
    return this.transactions.query<LoggedDelivery>(
      `select d.id, d.type, d.told_at as "toldAt", d.status, d.attempts, d.last_result as "lastResult",
         d.settled_at as "settledAt"
       from webhooks.deliveries d where d.subscription_id = $2 and ${BEFORE_THE_WALL}
       order by d.told_at desc, d.id limit $3`,
      [viewerId, id, limit],
    );
  }

  async caseOf(subject: string): Promise<string | undefined> {
    const [row] = await this.transactions.query<{ caseId: string | null }>(
      'select case_id as "caseId" from webhooks.deliveries where subject = $1',
      [subject],
    );
    return row?.caseId ?? undefined;
  }
}
