/**
 * The event as it goes out: CloudEvents 1.0.2 in structured JSON mode, without data. Source: the CloudEvents
 * specification and its HTTP binding. The specification says that a type should begin with a domain name; ours does not,
 * because it stands in the logs of other people, and so does the source.
 */
import { DomainError } from '@app/kernel';
import type { TEST_TYPE, WebhookType } from './webhook-type.js';

export interface EventToTell {
  id: string;
  /** By chance, of this event alone: two events about one case have nothing in common. */
  subject: string;
  type: WebhookType | typeof TEST_TYPE;
  /** The end of the half hour in which it happened. */
  toldAt: Date;
}

export const EVENT_MEDIA_TYPE = 'application/cloudevents+json; charset=utf-8';

/** Every body has this many bytes, so that its length on the wire does not tell the type. */
export const EVENT_BYTES = 512;

/**
 * @returns the body, filled up with spaces, which JSON allows after its last brace.
 * @throws DomainError `WEBHOOKS.EVENT_TOO_LONG`, which no event of ours is.
 */
export function cloudEvent(event: EventToTell): string {
  const body = JSON.stringify({
    specversion: '1.0',
    id: event.id,
    source: '/desk',
    type: event.type,
    subject: event.subject,
    time: event.toldAt.toISOString(),
  });
  if (Buffer.byteLength(body) > EVENT_BYTES)
    throw new DomainError('WEBHOOKS.EVENT_TOO_LONG', 'invalid', 'The event is longer than any may be.');
  return body.padEnd(EVENT_BYTES, ' ');
}
