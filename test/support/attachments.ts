/** Files as phones make them, and somebody who posts them with a plain form. */
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { Person } from './person.js';

/** What must not be found anywhere but in the sealed original. */
export const TELLING = [
  'GeheimeMaker',
  'GeheimeCamera',
  'GeheimeAuteur',
  'GeheimeBestandsnaam',
  'GeheimePlek',
];

export interface PostedFile {
  name: string;
  bytes: Uint8Array;
  type?: string;
}

/** A photo with a place, a maker and an author. */
export async function tellingPhoto(colour = '#cc2200'): Promise<PostedFile> {
  const bytes = await sharp({ create: { width: 320, height: 240, channels: 3, background: colour } })
    .withExif({
      IFD0: { Make: 'GeheimeMaker', Model: 'GeheimeCamera', Artist: 'GeheimeAuteur' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 22/1 3/1', GPSAreaInformation: 'GeheimePlek' },
    })
    .jpeg()
    .toBuffer();
  return { name: 'GeheimeBestandsnaam-IMG_2026.jpg', bytes, type: 'image/jpeg' };
}

export async function tellingPdf(): Promise<PostedFile> {
  const document = await PDFDocument.create();
  document.setAuthor('GeheimeAuteur');
  document.addPage([200, 100]).drawText('De brief', { x: 10, y: 50 });
  return { name: 'GeheimeBestandsnaam.pdf', bytes: await document.save({ useObjectStreams: false }) };
}

/** Sound of this many bytes behind the head of a voice note. */
export function recording(bytes: number): PostedFile {
  return { name: 'note.amr', bytes: Buffer.alloc(bytes, '#!AMR\n~~~~~~~~~~') };
}

/** Sends the form of this page with files, as a browser without script does, and follows where it leads. */
export async function attach(
  person: Person,
  files: readonly PostedFile[],
  {
    action = '/nl/attach',
    go = 'add',
    typed = {},
  }: { action?: string; go?: string; typed?: Record<string, string> } = {},
): Promise<void> {
  const form = new FormData();
  for (const [name, value] of person.hidden(action)) form.append(name, value);
  for (const [name, value] of Object.entries(typed)) form.append(name, value);
  for (const { name, bytes, type } of files)
    form.append('files', new Blob([bytes as BlobPart], { type }), name);
  if (files.length === 0) form.append('files', new Blob([]), '');
  form.append('go', go);
  const response = await fetch(person.url + action, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { cookie: person.cookie, origin: person.url },
  });
  const to = response.headers.get('location');
  const html = await response.text();
  if (to !== null) await person.open(to);
  else person.page = { status: response.status, path: action, html, headers: response.headers };
}

/** Where the bytes of the files in her list are; the links lead to a page around each. */
export function fileLinks(person: Person): string[] {
  return [...person.page.html.matchAll(/href="(\/nl\/attach\/[0-9a-f-]{36})\/look"/g)].map(
    (match) => match[1] ?? '',
  );
}

export async function bytesAt(
  person: Person,
  path: string,
): Promise<{ bytes: Buffer; headers: Headers; status: number }> {
  const response = await fetch(person.url + path, { headers: { cookie: person.cookie }, redirect: 'manual' });
  return {
    bytes: Buffer.from(await response.arrayBuffer()),
    headers: response.headers,
    status: response.status,
  };
}
