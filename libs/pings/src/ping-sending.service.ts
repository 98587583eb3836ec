import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Transactions } from '@app/database';
import { Clock, DomainError, isWithin, newId } from '@app/kernel';
import { openText } from '@app/vault';
import { PING_COLUMN, type Ping } from './ping.js';
import { PingKeys, type PingKey } from './ping-key.js';
import { pingMoment } from './ping-moment.js';
import { PingSendingRepository, type WaitingPing } from './ping-sending.repository.js';

/** The port to whatever sends mail; the worker gives it a mailer with a neutral sender of its own. */
export abstract class PingMailer {
  abstract send(mail: { to: string; subject: string; text: string; messageId: string }): Promise<void>;
}

export class PingDomain {
  /** @param name Right-hand side of the Message-ID: that of the neutral sender. */
  constructor(readonly name: string) {}
}

/** How many of each, and never which. */
export interface PingReport {
  planned: number;
  sent: number;
  failed: number;
}

/**
 * Sends pings, at most one a day. The day is written down before the mail goes out: a process that dies in between has
 * sent one too few and never one too many, and a server that refuses is not asked again that day. She loses nothing by
 * it, because she was told a day on which to look by herself.
 */
@Injectable()
export class PingSendingService {
  constructor(
    private readonly keys: PingKeys,
    private readonly repository: PingSendingRepository,
    private readonly mailer: PingMailer,
    private readonly domain: PingDomain,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async pass(): Promise<PingReport> {
    const report: PingReport = { planned: 0, sent: 0, failed: 0 };
    const key = await this.keys.own();
    const due = await this.transactions.run(() => this.claim(key, report));
    for (const { id, ping } of due) {
      if (!(await this.repository.mayGo(id))) continue;
      try {
        const { address: to, subject, text } = ping;
        await this.mailer.send({ to, subject, text, messageId: `${newId()}@${this.domain.name}` });
        report.sent += 1;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        report.failed += 1;
      }
    }
    return report;
  }

  private async claim(key: PingKey, report: PingReport): Promise<{ id: string; ping: Ping }[]> {
    const now = this.clock.instant();
    const today = this.clock.today().toString();
    const due: { id: string; ping: Ping }[] = [];
    for (const waiting of await this.repository.lockWaiting(key.id, this.clock.now())) {
      const ping = open(waiting, key);
      if (ping === undefined) {
        await this.repository.remove(waiting.id);
      } else if (waiting.sendAt !== null && waiting.sentOn !== today && isWithin(ping.hours, now)) {
        await this.repository.markSent(waiting.id, today);
        due.push({ id: waiting.id, ping });
      } else {
        // New, or nothing ran when its moment came and her hours are over by now.
        await this.repository.plan(waiting.id, moment(ping, now, waiting));
        report.planned += 1;
      }
    }
    return due;
  }
}

function moment(ping: Ping, now: Temporal.Instant, { sentOn }: WaitingPing): Date | null {
  const found = pingMoment(ping.hours, now, sentOn ?? undefined, (below) => randomInt(below));
  return found === undefined ? null : new Date(found.epochMilliseconds);
}

/** Undefined when it was moved from another row or sealed to another key: then nobody can ever send it. */
function open({ id, sealed }: WaitingPing, key: PingKey): Ping | undefined {
  try {
    return JSON.parse(openText(sealed, key.keys, { column: PING_COLUMN, row: id })) as Ping;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
