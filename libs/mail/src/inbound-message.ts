/** Reads a mail as it came over the wire. Of what it says only the text is kept; HTML is never passed on. */
import PostalMime, { type Address } from 'postal-mime';
import { DomainError } from '@app/kernel';
import { bounceFactsOf, inboundKindOf, type BounceFacts, type InboundKind } from './inbound-kind.js';

/** A mail in the words of the wire. */
export interface RawInboundMail {
  /** The sender of the envelope; empty for reports. */
  returnPath: string;
  /** Recipients of the envelope, within the domain of the listener. */
  recipients: string[];
  bytes: Buffer;
}

export interface InboundMessage {
  kind: InboundKind;
  /** As the mail says; nobody has checked it. */
  from: string;
  subject: string;
  text: string;
  /** Whether the text was longer than what is kept. */
  isCut: boolean;
  /** Null for a mail without one. */
  messageId: string | null;
  attachments: { name: string; bytes: Buffer }[];
  /** Only of a returned mail. */
  bounce: BounceFacts | null;
}

/** The longest text, in Unicode characters. */
export const INBOUND_TEXT_MAX = 50_000;
const SHORT = 300;
const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 0 };

/** @throws DomainError `MAIL.UNREADABLE` for what is no mail at all. */
export async function readInbound(raw: RawInboundMail): Promise<InboundMessage> {
  const email = await PostalMime.parse(raw.bytes, LIMITS).catch(() => {
    throw new DomainError('MAIL.UNREADABLE', 'invalid', 'This mail cannot be read.');
  });
  const headers = new Map<string, string>();
  for (const { key, value } of email.headers) if (!headers.has(key)) headers.set(key, value);
  const kind = inboundKindOf(headers, raw.returnPath);
  const text = [...tidy(email.text?.trim() ? email.text : withoutMarkup(email.html ?? ''))];
  return {
    kind,
    from: short(addressOf(email.from) || raw.returnPath),
    subject: short(email.subject ?? ''),
    text: text.slice(0, INBOUND_TEXT_MAX).join(''),
    isCut: text.length > INBOUND_TEXT_MAX,
    messageId: email.messageId ?? null,
    attachments: email.attachments
      .filter(({ filename, disposition }) => filename !== null || disposition === 'attachment')
      .map(({ filename, content }) => ({ name: filename ?? '', bytes: bytesOf(content) })),
    bounce: kind === 'bounce' ? bounceFactsOf(raw.bytes) : null,
  };
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Buffer {
  if (typeof content === 'string') return Buffer.from(content, 'utf8');
  return content instanceof Uint8Array ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
}

function addressOf(from: Address | undefined): string {
  if (from === undefined) return '';
  if (from.address === undefined) return from.name;
  return from.name === '' ? from.address : `${from.name} <${from.address}>`;
}

function short(text: string): string {
  return [...tidy(text).replace(/\s+/g, ' ').trim()].slice(0, SHORT).join('');
}

/** Without characters that act: controls other than the line break and the tab, and changes of reading direction. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

function withoutMarkup(html: string): string {
  return html
    .replace(/<(style|script|head|title)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<(br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w{1,8});/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\n\s*\n\s*\n+/g, '\n\n');
}
