/**
 * The arithmetic of the chain, without a database: each event carries a keyed hash (HMAC-SHA-256) of itself and of the
 * hash before it. Whoever has the database but not the key can change a row only so that it shows.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface AuditEvent {
  position: number;
  happenedAt: Date;
  actorId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  detail: Record<string, unknown>;
}

export interface ChainedEvent extends AuditEvent {
  previousHash: Buffer;
  hash: Buffer;
}

/** What stands before the first event. */
export const GENESIS = Buffer.alloc(32);

export function chainHash(key: Buffer, previousHash: Buffer, event: AuditEvent): Buffer {
  const content = canonical([
    event.position,
    event.happenedAt.toISOString(),
    event.actorId,
    event.action,
    event.subjectKind,
    event.subjectId,
    event.detail,
  ]);
  return createHmac('sha256', key).update(previousHash).update(content).digest();
}

/** Says that the chain is this long and ends in this hash. */
export function headSeal(key: Buffer, position: number, hash: Buffer): Buffer {
  return createHmac('sha256', key).update(`head:${position}:`).update(hash).digest();
}

export function sameBytes(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/** JSON with sorted keys, because the database keeps objects in an order of its own. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${entries.map(([name, held]) => `${JSON.stringify(name)}:${canonical(held)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
