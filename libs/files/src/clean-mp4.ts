/**
 * Takes what tells about person, place and device out of MP4, M4A, MOV and 3GP (ISO/IEC 14496-12), in place: a box
 * that has to go becomes a `free` box of the same length filled with zeros, so that no offset changes.
 *
 * Goes: user data (`udta`, with Apple's place `©xyz`, 3GPP's `loci`, titles, device and software), `meta`, `uuid`
 * (XMP and makers' own boxes), times of making, names of handlers, and whole tracks that are neither sound nor
 * picture, with their samples: cameras write the place of every second there.
 */
import { fileBroken } from './files.errors.js';

interface Box {
  type: string;
  start: number;
  /** Where its content begins. */
  body: number;
  end: number;
}

const CONTAINERS = new Set([
  'moov',
  'trak',
  'mdia',
  'minf',
  'stbl',
  'dinf',
  'edts',
  'moof',
  'traf',
  'mvex',
  'mfra',
]);
const BLANKED = new Set([
  'udta',
  'meta',
  'uuid',
  'free',
  'skip',
  'wide',
  'prft',
  'emsg',
  'pnot',
  'PICT',
  'cprt',
  'clip',
]);
const KEPT_TRACKS = new Set(['vide', 'soun']);
const VIDEO_CODECS = new Set([
  'avc1',
  'avc3',
  'hvc1',
  'hev1',
  'mp4v',
  's263',
  'av01',
  'vp09',
  'jpeg',
  'apcn',
  'dvh1',
]);
const DEEPEST = 8;

/** Changes `file` itself. @throws DomainError `FILES.BROKEN` */
export function cleanMp4(file: Buffer): void {
  const top = boxesOf(file, 0, file.length);
  if (!top.some((box) => box.type === 'moov')) throw fileBroken();
  for (const box of top) cleanBox(file, box, 0);
}

function cleanBox(file: Buffer, box: Box, depth: number): void {
  if (depth > DEEPEST) throw fileBroken();
  if (box.type === 'trak' && !KEPT_TRACKS.has(handlerOf(file, box))) {
    blankSamples(file, box);
    blank(file, box);
  } else if (BLANKED.has(box.type)) {
    blank(file, box);
  } else if (CONTAINERS.has(box.type)) {
    for (const child of boxesOf(file, box.body, box.end)) cleanBox(file, child, depth + 1);
  } else if (box.type === 'mvhd' || box.type === 'tkhd' || box.type === 'mdhd') {
    // Version and flags, then times of making and of changing: 64 bits each in version 1, else 32.
    const times = file[box.body] === 1 ? 16 : 8;
    file.fill(0, box.body + 4, Math.min(box.body + 4 + times, box.end));
  } else if (box.type === 'stsd') {
    blankMakers(file, box);
  } else if (box.type === 'hdlr') {
    // Maker, flags and name follow the type of the handler.
    file.fill(0, Math.min(box.body + 12, box.end), box.end);
  }
}

/** A description of pictures names the maker and the program that pressed them. */
function blankMakers(file: Buffer, descriptions: Box): void {
  for (const entry of boxesOf(file, descriptions.body + 8, descriptions.end)) {
    if (!VIDEO_CODECS.has(entry.type) || entry.end - entry.start < 86) continue;
    file.fill(0, entry.start + 20, entry.start + 24);
    file.fill(0, entry.start + 50, entry.start + 82);
  }
}

function blank(file: Buffer, box: Box): void {
  file.write('free', box.start + 4, 'latin1');
  file.fill(0, box.body, box.end);
}

function boxesOf(file: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let start = from; start + 8 <= to;) {
    let size = file.readUInt32BE(start);
    let body = start + 8;
    if (size === 1 && start + 16 <= to) {
      size = Number(file.readBigUInt64BE(start + 8));
      body = start + 16;
    } else if (size === 0) {
      // Old QuickTime ends a list with four zeros; elsewhere it is a box up to the end.
      if (from > 0) break;
      size = to - start;
    }
    if (size < body - start) throw fileBroken();
    // A recording that broke off has a last box that is longer than the file.
    const end = Math.min(start + size, to);
    boxes.push({ type: file.toString('latin1', start + 4, start + 8), start, body, end });
    start += size;
  }
  return boxes;
}

function find(file: Buffer, box: Box, ...path: string[]): Box | undefined {
  let found: Box | undefined = box;
  for (const type of path) {
    found = found && boxesOf(file, found.body, found.end).find((child) => child.type === type);
  }
  return found;
}

function handlerOf(file: Buffer, track: Box): string {
  const handler = find(file, track, 'mdia', 'hdlr');
  return handler === undefined ? '' : file.toString('latin1', handler.body + 8, handler.body + 12);
}

/** Fills the samples of a track with zeros, wherever in the file they lie. */
function blankSamples(file: Buffer, track: Box): void {
  const table = (type: string) => find(file, track, 'mdia', 'minf', 'stbl', type);
  const sizes = table('stsz');
  const places = table('stco') ?? table('co64');
  const spread = table('stsc');
  if (sizes === undefined || places === undefined || spread === undefined) return;
  const width = places.type === 'co64' ? 8 : 4;
  const chunks = Math.min(count(file, places.body + 4), (places.end - places.body - 8) / width);
  const oneSize = count(file, sizes.body + 4);
  const samples = count(file, sizes.body + 8);
  const runs = Math.min(count(file, spread.body + 4), (spread.end - spread.body - 8) / 12);
  let sample = 0;
  for (let run = 0, chunk = 0; chunk < chunks; chunk += 1) {
    while (run + 1 < runs && count(file, spread.body + 8 + 12 * (run + 1)) <= chunk + 1) run += 1;
    const perChunk = count(file, spread.body + 8 + 12 * run + 4);
    const where = places.body + 8 + width * chunk;
    let from = width === 8 ? Number(file.readBigUInt64BE(where)) : file.readUInt32BE(where);
    for (let one = 0; one < perChunk && sample < samples; one += 1, sample += 1) {
      const size = oneSize !== 0 ? oneSize : count(file, sizes.body + 12 + 4 * sample);
      const to = Math.min(from + size, file.length);
      if (from < to) file.fill(0, from, to);
      from += size;
    }
  }
}

/** A number of a table; 0 where the file has ended. */
function count(file: Buffer, at: number): number {
  return at + 4 <= file.length ? file.readUInt32BE(at) : 0;
}
