import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { Transactions } from '@app/database';
import type { StaffActor } from '@app/identity';
import { Clock, DomainError } from '@app/kernel';
import { sessionTokenHash } from '@app/vault';
import { calendarFeed } from './calendar-feed.js';
import { CalendarFeedsRepository } from './calendar-feeds.repository.js';

/** A secret address for each caseworker; making a new one takes the old one back. */
@Injectable()
export class CalendarFeedsService {
  constructor(
    private readonly repository: CalendarFeedsRepository,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The token for the address, shown once. */
  async make(actor: StaffActor): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.transactions.run(async () => {
      const now = this.clock.now();
      await this.repository.revokeOf(actor.id, now);
      await this.repository.add(sessionTokenHash(token), actor.id, now);
      await this.record(actor, 'calendar-feed-made');
    });
    return token;
  }

  async revoke(actor: StaffActor): Promise<void> {
    await this.transactions.run(async () => {
      if (await this.repository.revokeOf(actor.id, this.clock.now()))
        await this.record(actor, 'calendar-feed-revoked');
    });
  }

  has(actor: StaffActor): Promise<boolean> {
    return this.repository.has(actor.id);
  }

  /** @throws DomainError `CASEWORK.FEED_UNKNOWN` for an address that never was or was taken back. */
  async read(token: string): Promise<string> {
    const staffId = await this.repository.staffOf(sessionTokenHash(token));
    if (staffId === undefined)
      throw new DomainError('CASEWORK.FEED_UNKNOWN', 'not-found', 'There is nothing here.');
    return calendarFeed(await this.repository.entriesOf(staffId), token, this.clock.now());
  }

  private record(actor: StaffActor, action: string): Promise<void> {
    return this.audit.record({ actorId: actor.id, action, subjectKind: 'staff', subjectId: actor.id });
  }
}
