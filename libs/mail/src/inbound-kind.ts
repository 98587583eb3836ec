/**
 * What kind of mail came in, by its headers and never by its words: a returned mail (RFC 3464), an automatic reply
 * (RFC 3834 and what mail programs used before it), or something that a person wrote.
 */
export type InboundKind = 'answer' | 'auto-reply' | 'bounce';

export interface InboundHeaders {
  /** The first header of this name, in lower case, or undefined. */
  get(name: string): string | undefined;
}

/** @param returnPath The sender of the envelope; empty for what no machine may answer. */
export function inboundKindOf(headers: InboundHeaders, returnPath: string): InboundKind {
  const type = (headers.get('content-type') ?? '').toLowerCase();
  const isReport = type.startsWith('multipart/report');
  if (isReport && /report-type="?delivery-status/.test(type)) return 'bounce';
  const sender = (headers.get('from') ?? '').toLowerCase();
  const isMailSystem =
    /\b(mailer-daemon|postmaster)@/.test(sender) || returnPath.startsWith('mailer-daemon@');
  if (isMailSystem && (returnPath === '' || headers.get('x-failed-recipients') !== undefined))
    return 'bounce';
  return isAutomatic(headers) || isReport || returnPath === '' ? 'auto-reply' : 'answer';
}

const AUTOMATIC_MARKS = [
  'x-autoreply',
  'x-auto-reply',
  'x-autorespond',
  'x-autoresponder',
  'x-autoreply-from',
];

function isAutomatic(headers: InboundHeaders): boolean {
  const submitted = headers.get('auto-submitted')?.trim().toLowerCase();
  if (submitted !== undefined && submitted !== '' && !submitted.startsWith('no')) return true;
  if (AUTOMATIC_MARKS.some((name) => !/^(|no|false)$/i.test(headers.get(name)?.trim() ?? ''))) return true;
  return /^(auto[_-]?reply|bulk|junk|list)$/i.test(headers.get('precedence')?.trim() ?? '');
}

export interface BounceFacts {
  /** The status code of the report (RFC 3463), such as `5.1.1`. */
  code: string | null;
  /** The part between the angle brackets of the Message-ID of the mail that came back. */
  originalMessageId: string | null;
}

/** What a returned mail tells about the mail that it is about. Nothing else of it is worth keeping. */
export function bounceFactsOf(raw: Buffer): BounceFacts {
  const text = raw.toString('latin1');
  const code = /^Status:[ \t]*([245]\.\d{1,3}\.\d{1,3})/im.exec(text)?.[1] ?? null;
  // The first one names the report itself, so the one of the mail that came back is another.
  const ids = [...text.matchAll(/^Message-ID:\s*<([^<>\s]{3,250})>/gim)].map((match) => match[1] ?? '');
  return { code, originalMessageId: ids.find((id) => id.startsWith('extract-')) ?? null };
}
