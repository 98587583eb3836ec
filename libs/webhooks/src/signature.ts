/**
 * Signatures after the Standard Webhooks specification: HMAC-SHA256 over id, moment and body, with a secret that only the
 * desk and this one receiver have. While a secret is being changed there are two, so that no event is lost by it.
 */
import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** For so many hours after a change, events are signed with the secret before it as well. */
export const OLD_SECRET_HOURS = 24;

export function newWebhookSecret(): string {
  return `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`;
}

/**
 * The three headers of one attempt.
 *
 * @param id      of the event; the same at every attempt, so that a receiver can tell that it has had it.
 * @param moment  of this attempt; written as whole seconds since 1970.
 * @param secrets in the form `whsec_` and base64; the present one first.
 */
export function signedHeaders(
  id: string,
  moment: Date,
  body: string,
  secrets: readonly string[],
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const timestamp = String(Math.floor(moment.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
