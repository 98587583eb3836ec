/**
 * What a second code opens: a mailbox like any other, with a harmless question in it. Its content is written at one
 * fixed length, so that neither its age nor what was written in it shows in the size of a row.
 */
import type { MailboxMessage } from '../mailbox/mailbox.service.js';

/** Bytes of UTF-8 of every written box, whatever is in it. */
export const DECOY_BYTES = 6_000;
/** Characters of one message that are kept. */
const LONGEST_MESSAGE = 600;
const MOST_MESSAGES = 8;

export interface DecoyMessage {
  direction: MailboxMessage['direction'];
  text: string;
  /** ISO 8601 */
  at: string;
}

export interface DecoyBox {
  reference: string;
  /** `YYYY-MM-DD` */
  comeBackOn: string;
  isOver: boolean;
  /** Whether the desk is told that it was opened. */
  tells: boolean;
  messages: DecoyMessage[];
}

/** What she may know of her second code; sealed to her own. */
export interface SecondCodeNote {
  isMade: boolean;
  tells: boolean;
}

/** The oldest but the first two go, so that the question and its answer stay. */
export function withMessage(box: DecoyBox, text: string, at: Date): DecoyBox {
  const kept = [...text].slice(0, LONGEST_MESSAGE).join('');
  const all: DecoyMessage[] = [...box.messages, { direction: 'from-her', text: kept, at: at.toISOString() }];
  let later = all.slice(2).slice(-MOST_MESSAGES);
  while (!fits({ ...box, messages: [...all.slice(0, 2), ...later] })) later = later.slice(1);
  return { ...box, messages: [...all.slice(0, 2), ...later] };
}

/** As text of exactly `DECOY_BYTES`; spaces after a JSON text mean nothing. */
export function writeFixed(content: unknown): string {
  const text = JSON.stringify(content);
  const missing = DECOY_BYTES - Buffer.byteLength(text);
  if (missing < 0) throw new RangeError('a decoy mailbox is too long');
  return text + ' '.repeat(missing);
}

export function readFixed<T>(text: string): T {
  return JSON.parse(text) as T;
}

function fits(box: DecoyBox): boolean {
  return Buffer.byteLength(JSON.stringify(box)) <= DECOY_BYTES;
}
