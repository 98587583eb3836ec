import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { EventToTell } from './cloud-event.js';

/** One event in the hands of this worker, with where it goes. */
export interface ClaimedDelivery extends EventToTell {
  /** This attempt included. */
  attempts: number;
  sealed: Buffer;
  oldSecretUntil: Date | null;
}

/** What the sending process may do. It never sees to which case an event belongs. */
@Injectable()
export class DeliveriesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Subscriptions for which something is due. */
  async withSomethingDue(now: Date): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      `select s.id from webhooks.subscriptions s where s.paused_at is null and exists (
         select from webhooks.deliveries d where d.subscription_id = s.id and d.status = 'waiting' and d.due_at <= $1)`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  /** The attempt is counted before it is made, and the event is left alone until `leaseEnds`: then it is made again. */
  async claim(subscriptionId: string, now: Date, leaseEnds: Date): Promise<ClaimedDelivery | undefined> {
    const [row] = await this.transactions.change<ClaimedDelivery>(
      `update webhooks.deliveries d set attempts = d.attempts + 1, due_at = $3
       from webhooks.subscriptions s
       where s.id = d.subscription_id and s.paused_at is null and d.id = (
         select id from webhooks.deliveries where subscription_id = $1 and status = 'waiting' and due_at <= $2
         order by due_at, id limit 1 for update skip locked)
       returning d.id, d.subject, d.type, d.told_at as "toldAt", d.attempts, s.sealed,
         s.old_secret_until as "oldSecretUntil"`,
      [subscriptionId, now, leaseEnds],
    );
    return row;
  }

  async markDelivered(id: string, result: string, now: Date): Promise<void> {
    await this.settle(id, 'delivered', result, now);
  }

  async markDead(id: string, result: string, now: Date): Promise<void> {
    await this.settle(id, 'dead', result, now);
  }

  async retryAt(id: string, result: string, at: Date): Promise<void> {
    await this.transactions.query(
      `update webhooks.deliveries set last_result = $2, due_at = $3 where id = $1 and status = 'waiting'`,
      [id, result, at],
    );
  }

  /** The receiver says that it is gone for good. */
  async pauseGone(subscriptionId: string, now: Date): Promise<void> {
    await this.transactions.query(
      `update webhooks.subscriptions set paused_at = $2, paused_why = 'gone' where id = $1 and paused_at is null`,
      [subscriptionId, now],
    );
  }

  async removeSettledBefore(moment: Date): Promise<void> {
    await this.transactions.query('delete from webhooks.deliveries where settled_at < $1', [moment]);
  }

  private async settle(id: string, status: 'delivered' | 'dead', result: string, now: Date): Promise<void> {
    await this.transactions.query(
      `update webhooks.deliveries set status = $2, last_result = $3, settled_at = $4 where id = $1 and status = 'waiting'`,
      [id, status, result, now],
    );
  }
}
