import { Inject, Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { Clock } from '@app/kernel';
import { AuditAnchor } from './audit-anchor.js';
import { chainHash, GENESIS, headSeal, type AuditEvent } from './chain.js';

/** The secret of the chain: 32 bytes. */
export const AUDIT_KEY = Symbol('AUDIT_KEY');

export interface AuditEntry {
  /** Whoever did it; null for the system itself. */
  actorId: string | null;
  /** What was done, as `case-opened`. */
  action: string;
  subjectKind: 'case' | 'staff' | 'institution' | 'release' | 'session' | 'system';
  subjectId?: string;
  /** Codes, ids and dates only. */
  detail?: Record<string, unknown>;
}

@Injectable()
export class AuditTrail {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @Inject(AUDIT_KEY) private readonly key: Buffer,
    private readonly anchor: AuditAnchor,
  ) {}

  /** Adds one event, in the running transaction if there is one: what is rolled back was not done. */
  async record(entry: AuditEntry): Promise<void> {
    await this.transactions.run(async () => {
      const head = await this.lockHead();
      const event: AuditEvent = {
        position: head.position + 1,
        happenedAt: this.clock.now(),
        actorId: entry.actorId,
        action: entry.action,
        subjectKind: entry.subjectKind,
        subjectId: entry.subjectId ?? null,
        detail: entry.detail ?? {},
      };
      const hash = chainHash(this.key, head.hash, event);
      const seal = headSeal(this.key, event.position, hash);
      await this.transactions.query(
        `with event as (
           insert into audit.events (position, happened_at, actor_id, action, subject_kind, subject_id, detail, previous_hash, hash)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9))
         update audit.head set position = $1, hash = $9, seal = $10 where id = 1`,
        [
          event.position,
          event.happenedAt,
          event.actorId,
          event.action,
          event.subjectKind,
          event.subjectId,
          JSON.stringify(event.detail),
          head.hash,
          hash,
          seal,
        ],
      );
      this.anchor.noteLater({ position: event.position, hash: hash.toString('hex') });
    });
  }

  /** One writer at a time: the next event needs the hash of this one. */
  private async lockHead(): Promise<{ position: number; hash: Buffer }> {
    let head = await this.readHead();
    if (head === undefined) {
      // Only the very first event of all finds none; of two that come together one waits here for the other.
      await this.transactions.query(
        `insert into audit.head (id, position, hash, seal) values (1, 0, $1, $2) on conflict (id) do nothing`,
        [GENESIS, headSeal(this.key, 0, GENESIS)],
      );
      head = await this.readHead();
    }
    if (head === undefined) throw new Error('the head of the audit trail is missing');
    return { position: Number(head.position), hash: head.hash };
  }

  private async readHead(): Promise<{ position: string; hash: Buffer } | undefined> {
    const [head] = await this.transactions.query<{ position: string; hash: Buffer }>(
      'select position, hash from audit.head where id = $1 for update',
      [1],
    );
    return head;
  }
}
