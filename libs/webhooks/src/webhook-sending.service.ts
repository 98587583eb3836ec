import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { Clock, DomainError } from '@app/kernel';
import { cloudEvent, EVENT_MEDIA_TYPE } from './cloud-event.js';
import { DeliveriesRepository, type ClaimedDelivery } from './deliveries.repository.js';
import { LEASE_MINUTES, retryIn } from './retry.js';
import { signedHeaders } from './signature.js';
import { WebhookKey } from './subscription-secrets.js';
import { WebhookPoster, type PostResult } from './webhook-poster.js';

/** How many of each, and never which. */
export interface WebhookReport {
  told: number;
  failed: number;
  givenUp: number;
}

/** Of one subscription in one pass; the next pass goes on. */
const AT_ONCE = 200;
/** Subscriptions side by side, so that one that hangs does not hold up the others. */
const SIDE_BY_SIDE = 3;
/** What came of an event is kept for so long: as long as its subject can be looked up. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;
const GONE = 410;

/**
 * Sends what is due, at least once: an event is marked only after the receiver took it, so a worker that dies in between
 * sends it again, with the same id. A receiver that fails is left alone for the rest of the pass, so one that is away
 * costs one attempt a round and not one for each event.
 */
@Injectable()
export class WebhookSendingService {
  constructor(
    private readonly repository: DeliveriesRepository,
    private readonly key: WebhookKey,
    private readonly poster: WebhookPoster,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async pass(): Promise<WebhookReport> {
    const report: WebhookReport = { told: 0, failed: 0, givenUp: 0 };
    const now = this.clock.now();
    await this.repository.removeSettledBefore(new Date(now.getTime() - KEPT_DAYS * DAY_MS));
    const due = await this.repository.withSomethingDue(now);
    const lanes = Array.from({ length: SIDE_BY_SIDE }, async () => {
      for (let next = due.shift(); next !== undefined; next = due.shift()) await this.tell(next, report);
    });
    await Promise.all(lanes);
    return report;
  }

  private async tell(subscriptionId: string, report: WebhookReport): Promise<void> {
    for (let told = 0; told < AT_ONCE; told += 1) {
      const now = this.clock.now();
      const leaseEnds = new Date(now.getTime() + LEASE_MINUTES * 60_000);
      const claimed = await this.repository.claim(subscriptionId, now, leaseEnds);
      if (claimed === undefined) return;
      const result = await this.attempt(subscriptionId, claimed);
      const taken = 'status' in result && result.status >= 200 && result.status < 300;
      await this.transactions.run(() => this.note(subscriptionId, claimed, result, taken, report));
      if (!taken) return;
    }
  }

  private async attempt(
    subscriptionId: string,
    claimed: ClaimedDelivery,
  ): Promise<PostResult | { failure: 'no-key' }> {
    const now = this.clock.now();
    try {
      const { url, secret, oldSecret } = this.key.open(subscriptionId, claimed.sealed);
      const oldStillSigns =
        oldSecret !== undefined && claimed.oldSecretUntil !== null && claimed.oldSecretUntil > now;
      const body = cloudEvent(claimed);
      const headers = {
        'content-type': EVENT_MEDIA_TYPE,
        ...signedHeaders(claimed.id, now, body, oldStillSigns ? [secret, oldSecret] : [secret]),
      };
      return await this.poster.post(new URL(url), headers, body);
    } catch (error) {
      // Sealed with another key, or none was given to this worker.
      if (error instanceof DomainError) return { failure: 'no-key' };
      throw error;
    }
  }

  private async note(
    subscriptionId: string,
    { id, attempts }: ClaimedDelivery,
    result: PostResult | { failure: 'no-key' },
    taken: boolean,
    report: WebhookReport,
  ): Promise<void> {
    const now = this.clock.now();
    const code = 'status' in result ? `http-${result.status}` : result.failure;
    if (taken) {
      report.told += 1;
      return this.repository.markDelivered(id, code, now);
    }
    const isGone = 'status' in result && result.status === GONE;
    const asked = 'status' in result ? result.retryAfterSeconds : undefined;
    const wait = isGone ? undefined : retryIn(attempts, Math.random(), asked);
    if (isGone) await this.repository.pauseGone(subscriptionId, now);
    if (wait === undefined) {
      report.givenUp += 1;
      return this.repository.markDead(id, code, now);
    }
    report.failed += 1;
    return this.repository.retryAt(id, code, new Date(now.getTime() + wait));
  }
}
