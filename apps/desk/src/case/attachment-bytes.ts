import type { ReadableAttachment } from '@app/cases';

/**
 * The part of a content that a player asks for (RFC 9110, 14.2), both ends included. Undefined for the whole: no
 * range, several, or one that is not in it; whoever asks for those gets everything.
 */
export function byteRange(
  asked: string | undefined,
  bytes: number,
): { from: number; to: number } | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(asked ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const to = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  return from <= to ? { from, to } : undefined;
}

const ENDINGS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/aac': 'aac',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/webm': 'webm',
  'audio/amr': 'amr',
  'audio/amr-wb': 'awb',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/3gpp': '3gp',
  'video/webm': 'webm',
};

/** Kind and number; nothing of her, of the case, or of what her phone called it. */
export function attachmentFileName({ kind, number, mime }: ReadableAttachment): string {
  return `${kind}-${number}.${ENDINGS[mime] ?? 'bin'}`;
}
