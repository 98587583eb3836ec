import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { Clock, newId } from '@app/kernel';
import { PosterSettings } from './webhook-poster.js';
import { receiverAddress } from './receiver-address.js';
import { newWebhookSecret, OLD_SECRET_HOURS } from './signature.js';
import { WebhookKey } from './subscription-secrets.js';
import {
  SubscriptionsRepository,
  type LoggedDelivery,
  type SubscriptionRow,
} from './subscriptions.repository.js';
import { isWebhookType, type WebhookType } from './webhook-type.js';
import {
  badAddress,
  badName,
  badTypes,
  onlyLeads,
  tooMany,
  webhookPaused,
  webhookUnknown,
} from './webhooks.errors.js';

/** Whoever acts, as far as this lib needs to know. */
interface Actor {
  id: string;
  role: string;
}

/** The port to the audit trail, which the desk fills. */
export abstract class WebhookTrail {
  abstract record(actorId: string, action: string, webhookId: string): Promise<void>;
}

export interface NewWebhook {
  /** What the leads call it. */
  name: string;
  url: string;
  types: readonly string[];
}

/** What a lead sees of a subscription; the secret is shown when it is made and never again. */
export interface WebhookView extends Omit<SubscriptionRow, 'sealed'> {
  name: string;
  url: string;
}

const LONGEST_NAME = 60;
/** Each event of a case costs a row for each of them. */
const MOST_WEBHOOKS = 20;
const LOGGED = 100;
const HOUR_MS = 3_600_000;

/**
 * The programs that are told that something happened. A lead makes, tests, pauses and removes them; the worker does the
 * telling, so no process that holds a key of a case ever calls an address that somebody typed.
 */
@Injectable()
export class WebhookSubscriptionsService {
  constructor(
    private readonly repository: SubscriptionsRepository,
    private readonly key: WebhookKey,
    private readonly settings: PosterSettings,
    private readonly trail: WebhookTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async all(actor: Actor): Promise<WebhookView[]> {
    assertLead(actor);
    return (await this.repository.seenBy(actor.id)).map((row) => this.view(row));
  }

  /** @throws DomainError `WEBHOOKS.UNKNOWN` */
  async one(actor: Actor, id: string): Promise<WebhookView> {
    assertLead(actor);
    const [row] = await this.repository.seenBy(actor.id, id);
    if (row === undefined) throw webhookUnknown();
    return this.view(row);
  }

  /** The last events that were to be told, without a case. */
  async log(actor: Actor, id: string): Promise<LoggedDelivery[]> {
    await this.one(actor, id);
    return this.repository.log(actor.id, id, LOGGED);
  }

  /**
   * @returns the secret, which is shown this once.
   * @throws DomainError `WEBHOOKS.NAME`, `WEBHOOKS.ADDRESS`, `WEBHOOKS.TYPES`, `WEBHOOKS.TOO_MANY`, `WEBHOOKS.NO_KEY`
   */
  async make(actor: Actor, wanted: NewWebhook): Promise<{ id: string; secret: string }> {
    assertLead(actor);
    const name = wanted.name.trim();
    if (name === '' || name.length > LONGEST_NAME) throw badName();
    const url = receiverAddress(wanted.url.trim(), this.settings.loopbackAllowed);
    if (typeof url === 'string') throw badAddress(url);
    const types = [...new Set(wanted.types)];
    if (types.length === 0 || !types.every(isWebhookType)) throw badTypes();
    const id = newId();
    const secret = newWebhookSecret();
    const sealed = this.key.seal(id, { name, url: url.href, secret });
    await this.transactions.run(async () => {
      if ((await this.repository.count()) >= MOST_WEBHOOKS) throw tooMany();
      const chosen = types as WebhookType[];
      await this.repository.add({ id, types: chosen, sealed, madeBy: actor.id, madeAt: this.clock.now() });
      await this.trail.record(actor.id, 'webhook-made', id);
    });
    return { id, secret };
  }

  /** A new secret; the old one signs too for a day. @returns the new one, which is shown this once. */
  async rollSecret(actor: Actor, id: string): Promise<string> {
    const secret = newWebhookSecret();
    await this.change(actor, id, 'webhook-secret-changed', async ({ sealed }) => {
      const { secret: oldSecret, ...rest } = this.key.open(id, sealed);
      const until = new Date(this.clock.now().getTime() + OLD_SECRET_HOURS * HOUR_MS);
      await this.repository.changeSecret(id, this.key.seal(id, { ...rest, secret, oldSecret }), until);
    });
    return secret;
  }

  /** What happens while it is paused is never told; what waits already, waits on. */
  async pause(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, 'webhook-paused', () => this.repository.pause(id, this.clock.now()));
  }

  async resume(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, 'webhook-resumed', () => this.repository.pause(id, null));
  }

  async remove(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, 'webhook-removed', () => this.repository.remove(id));
  }

  /** An event about nothing, sent with the next round of the worker. @throws DomainError `WEBHOOKS.PAUSED` */
  async test(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, 'webhook-tested', async ({ pausedAt }) => {
      if (pausedAt !== null) throw webhookPaused();
      await this.repository.addTest({
        id: newId(),
        subscriptionId: id,
        subject: newId(),
        at: this.clock.now(),
      });
    });
  }

  /** What was given up is tried again. @returns how many. */
  async sendAgain(actor: Actor, id: string): Promise<number> {
    let count = 0;
    await this.change(actor, id, 'webhook-sent-again', async () => {
      count = await this.repository.sendDeadAgain(id, this.clock.now());
    });
    return count;
  }

  /**
   * The case behind the subject of an event. Whoever asks must still be allowed to open it: that is for the caller to
   * make sure, who must answer in the same way when there is none.
   */
  caseOf(subject: string): Promise<string | undefined> {
    return this.repository.caseOf(subject);
  }

  private async change(
    actor: Actor,
    id: string,
    action: string,
    work: (row: { sealed: Buffer; pausedAt: Date | null }) => Promise<unknown>,
  ): Promise<void> {
    assertLead(actor);
    await this.transactions.run(async () => {
      const row = await this.repository.lock(id);
      if (row === undefined) throw webhookUnknown();
      await work(row);
      await this.trail.record(actor.id, action, id);
    });
  }

  private view({ sealed, ...row }: SubscriptionRow): WebhookView {
    const { name, url } = this.key.open(row.id, sealed);
    return { ...row, name, url };
  }
}

function assertLead(actor: Actor): void {
  if (actor.role !== 'lead') throw onlyLeads();
}
