/** Sends a cleaned file back to her, so that nothing in it could act on our pages. */
import { Readable } from 'node:stream';
import type { HerFile } from '@app/intake';
import type { FastifyReply } from '@app/web';

/** No script, no form, no other address; only what shows a picture or plays a sound. */
const SANDBOX =
  "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function sendFile(
  reply: FastifyReply,
  { file, content }: { file: HerFile; content: AsyncGenerator<Buffer> },
): FastifyReply {
  // A photo or a recording is shown and leaves nothing among her downloads; a PDF has no safe place in a browser.
  const how = file.kind === 'pdf' ? 'attachment' : 'inline';
  return reply
    .header('content-type', file.mime)
    .header('content-length', file.bytes)
    .header('content-disposition', `${how}; filename="${fileName(file)}"`)
    .header('content-security-policy', SANDBOX)
    .send(Readable.from(content));
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

/** Neutral: a number, and what it takes to open it. */
function fileName({ number, mime }: HerFile): string {
  return `${number}.${ENDINGS[mime] ?? 'bin'}`;
}
