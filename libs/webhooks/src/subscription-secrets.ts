/**
 * Name, address and secrets of a subscription: one sealed column. The desk makes them and the worker uses them, so both
 * have its key; the database and its backups have not, and whoever steals those can neither forge an event nor learn
 * who is told.
 */
import { decryptText, encryptText } from '@app/vault';
import { noKey } from './webhooks.errors.js';

export interface SubscriptionSecrets {
  /** What the leads call it. */
  name: string;
  url: string;
  /** In the form of Standard Webhooks: `whsec_` and base64. */
  secret: string;
  oldSecret?: string;
}

/** 32 bytes, of the environment; without it there are no webhooks. */
export class WebhookKey {
  constructor(private readonly bytes: Buffer | undefined) {}

  /** @param hex as in the environment: 64 hexadecimal digits. */
  static of(hex: string | undefined): WebhookKey {
    return new WebhookKey(hex === undefined ? undefined : Buffer.from(hex, 'hex'));
  }

  get isThere(): boolean {
    return this.bytes !== undefined;
  }

  /** @throws DomainError `WEBHOOKS.NO_KEY` */
  seal(id: string, secrets: SubscriptionSecrets): Buffer {
    return encryptText(JSON.stringify(secrets), this.key(), placeOf(id));
  }

  /** @throws DomainError `WEBHOOKS.NO_KEY`, `VAULT.CANNOT_OPEN` when it was sealed with another key. */
  open(id: string, sealed: Buffer): SubscriptionSecrets {
    return JSON.parse(decryptText(sealed, this.key(), placeOf(id))) as SubscriptionSecrets;
  }

  private key(): Buffer {
    if (this.bytes === undefined) throw noKey();
    return this.bytes;
  }
}

function placeOf(id: string) {
  return { column: 'webhooks.subscriptions.sealed', row: id };
}
