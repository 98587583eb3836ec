/**
 * Takes tags, attached files, chapters, titles, dates and programs out of WebM and Matroska (RFC 9559), in place: an
 * element that has to go becomes a Void of the same length. Browsers record with lengths that are not known yet, so a
 * segment or cluster may end only where something begins that cannot be in it.
 */
import { fileBroken } from './files.errors.js';

const UNKNOWN = -1;
const EBML_HEADER = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const TRACKS = 0x1654ae6b;
const TRACK_ENTRY = 0xae;
const CLUSTER = 0x1f43b675;
const VOID = 0xec;
const CRC_32 = 0xbf;

/** Tags, Attachments, Chapters; and Void, where a program may have left what it wrote before. */
const GONE_FROM_SEGMENT = new Set([0x1254c367, 0x1941a469, 0x1043a770, VOID]);
/** Title, DateUTC, names and ids of this, the previous and the next file; CRC-32 would no longer be right. */
const GONE_FROM_INFO = new Set([
  0x7ba9,
  0x4461,
  0x73a4,
  0x7384,
  0x3cb923,
  0x3c83ab,
  0x3eb923,
  0x3e83bb,
  0x4444,
  CRC_32,
  VOID,
]);
/** MuxingApp and WritingApp have to be there; they say nothing any more. */
const BLANKED_IN_INFO = new Set([0x4d80, 0x5741]);
/** Name of a track and of its codec. */
const GONE_FROM_TRACK = new Set([0x536e, 0x258688, CRC_32, VOID]);
const LEVEL_ONE = new Set([
  0x114d9b74,
  INFO,
  TRACKS,
  CLUSTER,
  0x1c53bb6b,
  0x1254c367,
  0x1941a469,
  0x1043a770,
]);

interface Element {
  id: number;
  start: number;
  body: number;
  /** `UNKNOWN` when it says that it goes on until something else begins. */
  end: number;
}

/** Changes `file` itself. @throws DomainError `FILES.BROKEN` */
export function cleanWebm(file: Buffer): void {
  let at = 0;
  let hasTracks = false;
  while (at < file.length) {
    const element = elementAt(file, at, file.length);
    if (element === undefined) break;
    if (element.id === SEGMENT) {
      hasTracks = cleanSegment(file, element.body, endOr(element, file.length)) || hasTracks;
    } else if (element.id !== EBML_HEADER) {
      wipe(file, element.start, endOr(element, file.length));
    }
    at = endOr(element, file.length);
  }
  if (!hasTracks) throw fileBroken();
}

function cleanSegment(file: Buffer, from: number, to: number): boolean {
  let hasTracks = false;
  for (let at = from; at < to;) {
    const element = elementAt(file, at, to);
    if (element === undefined) break;
    const end =
      element.id === CLUSTER && element.end === UNKNOWN ? clusterEnd(file, element, to) : endOr(element, to);
    if (GONE_FROM_SEGMENT.has(element.id)) wipe(file, element.start, end);
    if (element.id === INFO) cleanChildren(file, element.body, end, GONE_FROM_INFO, BLANKED_IN_INFO);
    if (element.id === TRACKS) {
      hasTracks = true;
      for (const track of childrenOf(file, element.body, end)) {
        if (track.id === TRACK_ENTRY) cleanChildren(file, track.body, track.end, GONE_FROM_TRACK, new Set());
        if (track.id === CRC_32) wipe(file, track.start, track.end);
      }
    }
    at = end;
  }
  return hasTracks;
}

function cleanChildren(
  file: Buffer,
  from: number,
  to: number,
  gone: Set<number>,
  blanked: Set<number>,
): void {
  for (const child of childrenOf(file, from, to)) {
    if (gone.has(child.id)) wipe(file, child.start, child.end);
    if (blanked.has(child.id)) file.fill(0x20, child.body, child.end);
  }
}

function childrenOf(file: Buffer, from: number, to: number): Element[] {
  const children: Element[] = [];
  for (let at = from; at < to;) {
    const child = elementAt(file, at, to);
    if (child === undefined) break;
    const end = endOr(child, to);
    children.push({ ...child, end });
    at = end;
  }
  return children;
}

/** Where a cluster of unknown length ends: at the next element of the segment. */
function clusterEnd(file: Buffer, cluster: Element, to: number): number {
  let at = cluster.body;
  while (at < to) {
    const child = elementAt(file, at, to);
    if (child === undefined) return to;
    if (LEVEL_ONE.has(child.id)) return at;
    at = endOr(child, to);
  }
  return to;
}

function endOr(element: Element, to: number): number {
  return element.end === UNKNOWN ? to : Math.min(element.end, to);
}

function elementAt(file: Buffer, start: number, to: number): Element | undefined {
  const idBytes = Math.clz32(file[start] ?? 0) - 23;
  if (idBytes > 4 || start + idBytes >= to) return undefined;
  const id = file.readUIntBE(start, idBytes);
  const sizeBytes = Math.clz32(file[start + idBytes] ?? 0) - 23;
  const body = start + idBytes + sizeBytes;
  if (sizeBytes > 8 || body > to) return undefined;
  let size = (file[start + idBytes] ?? 0) & (0xff >> sizeBytes);
  let isUnknown = size === 0xff >> sizeBytes;
  for (let at = start + idBytes + 1; at < body; at += 1) {
    const byte = file[at] ?? 0;
    isUnknown &&= byte === 0xff;
    size = size * 256 + byte;
  }
  return { id, start, body, end: isUnknown ? UNKNOWN : body + size };
}

/** A Void of the same length, filled with zeros. The shortest element has two bytes, and so has the shortest Void. */
function wipe(file: Buffer, start: number, end: number): void {
  const length = end - start;
  if (length < 2) return;
  file.fill(0, start, end);
  file[start] = VOID;
  if (length < 9) {
    file[start + 1] = 0x80 | (length - 2);
  } else {
    file[start + 1] = 0x01;
    file.writeUIntBE(length - 9, start + 3, 6);
  }
}
