import { Inject, Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { AuditAnchor } from './audit-anchor.js';
import { AUDIT_KEY } from './audit-trail.js';
import { chainHash, GENESIS, headSeal, sameBytes, type AuditEvent } from './chain.js';

export interface AuditVerdict {
  intact: boolean;
  /** How many events were read. */
  events: number;
  /** The first position at which something is wrong. */
  at?: number;
  why?: string;
}

interface EventRow {
  position: string;
  happened_at: Date;
  actor_id: string | null;
  action: string;
  subject_kind: string;
  subject_id: string | null;
  detail: Record<string, unknown>;
  previous_hash: Buffer;
  hash: Buffer;
}

const PAGE = 5_000;

/** Reads the whole trail from its beginning and finds a changed, removed, added or cut event. */
@Injectable()
export class AuditVerifier {
  constructor(
    private readonly transactions: Transactions,
    @Inject(AUDIT_KEY) private readonly key: Buffer,
    private readonly anchor: AuditAnchor,
  ) {}

  async verify(): Promise<AuditVerdict> {
    const note = this.anchor.read();
    let position = 0;
    let hash: Buffer = GENESIS;
    let anchorMet = note === undefined || note.position === 0;
    for (;;) {
      const rows = await this.transactions.query<EventRow>(
        'select * from audit.events where position > $1 order by position limit $2',
        [position, PAGE],
      );
      for (const row of rows) {
        const found = Number(row.position);
        if (found !== position + 1) return broken(position, position + 1, 'an event was removed');
        if (
          !sameBytes(row.previous_hash, hash) ||
          !sameBytes(row.hash, chainHash(this.key, hash, eventOf(row)))
        ) {
          return broken(position, found, 'an event was changed');
        }
        position = found;
        hash = row.hash;
        if (note?.position === position) {
          if (hash.toString('hex') !== note.hash)
            return broken(position, position, 'the trail was rewritten');
          anchorMet = true;
        }
      }
      if (rows.length < PAGE) break;
    }
    if (!anchorMet) return broken(position, position + 1, 'events at the end were cut off');
    return this.againstHead(position, hash);
  }

  private async againstHead(position: number, hash: Buffer): Promise<AuditVerdict> {
    const [head] = await this.transactions.query<{ position: string; hash: Buffer; seal: Buffer }>(
      'select position, hash, seal from audit.head where id = 1',
    );
    if (head === undefined) {
      return position === 0
        ? { intact: true, events: 0 }
        : broken(position, position, 'the head of the trail was removed');
    }
    const length = Number(head.position);
    if (!sameBytes(head.seal, headSeal(this.key, length, head.hash))) {
      return broken(position, length, 'the head of the trail was changed');
    }
    if (length !== position || !sameBytes(head.hash, hash)) {
      return broken(position, position + 1, 'events at the end were cut off');
    }
    return { intact: true, events: position };
  }
}

function broken(events: number, at: number, why: string): AuditVerdict {
  return { intact: false, events, at, why };
}

function eventOf(row: EventRow): AuditEvent {
  return {
    position: Number(row.position),
    happenedAt: row.happened_at,
    actorId: row.actor_id,
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    detail: row.detail,
  };
}
