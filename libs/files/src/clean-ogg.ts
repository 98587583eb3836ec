/**
 * Empties the comments of Ogg Opus, Vorbis and Speex (RFC 3533, RFC 7845), in place. The comments are the second packet
 * of a stream; it keeps its length, its maker becomes a row of spaces, and it holds no comment any more. The pages
 * that it lies on get new checksums.
 */
import { fileBroken } from './files.errors.js';

interface Page {
  start: number;
  serial: number;
  isFirst: boolean;
  /** Where its parts of packets lie, and whether each ends its packet. */
  parts: { from: number; to: number; ends: boolean }[];
  end: number;
}

const CODECS = ['OpusHead', '\x01vorbis', 'Speex   '];
/** What stands before the comments themselves, and whether a bit stands behind them. */
const COMMENT_PACKETS = [
  { magic: 'OpusTags', hasFraming: false },
  { magic: '\x03vorbis', hasFraming: true },
];

/** Changes `file` itself. @throws DomainError `FILES.BROKEN` */
export function cleanOgg(file: Buffer): void {
  const streams = new Map<
    number,
    { packet: number; pieces: { from: number; to: number }[]; pages: Page[] }
  >();
  for (const page of pagesOf(file)) {
    if (page.isFirst) {
      const head = page.parts[0] && file.toString('latin1', page.parts[0].from, page.parts[0].from + 8);
      if (!CODECS.some((codec) => head?.startsWith(codec))) throw fileBroken();
      streams.set(page.serial, { packet: 0, pieces: [], pages: [] });
    }
    const stream = streams.get(page.serial);
    if (stream === undefined) throw fileBroken();
    for (const part of page.parts) {
      if (stream.packet === 1) {
        stream.pieces.push(part);
        if (!stream.pages.includes(page)) stream.pages.push(page);
      }
      if (!part.ends) continue;
      stream.packet += 1;
      if (stream.packet === 2) {
        emptyComments(file, stream.pieces);
        stream.pages.forEach((one) => renewChecksum(file, one));
      }
    }
  }
  if (streams.size === 0 || [...streams.values()].some((stream) => stream.packet < 2)) throw fileBroken();
}

function* pagesOf(file: Buffer): Generator<Page> {
  for (let start = 0; start + 27 <= file.length;) {
    if (file.toString('latin1', start, start + 4) !== 'OggS') throw fileBroken();
    const segments = file[start + 26] ?? 0;
    let at = start + 27 + segments;
    const parts: Page['parts'] = [];
    let from = at;
    for (let segment = 0; segment < segments; segment += 1) {
      const length = file[start + 27 + segment] ?? 0;
      at += length;
      const isLast = segment === segments - 1;
      if (length < 255 || isLast) {
        parts.push({ from, to: at, ends: length < 255 });
        from = at;
      }
    }
    // The last page of a recording that broke off is left out by players, and here too.
    if (at > file.length) return;
    const isFirst = ((file[start + 5] ?? 0) & 2) !== 0;
    yield { start, serial: file.readUInt32LE(start + 14), isFirst, parts, end: at };
    start = at;
  }
}

function emptyComments(file: Buffer, pieces: { from: number; to: number }[]): void {
  const packet = Buffer.concat(pieces.map(({ from, to }) => file.subarray(from, to)));
  const known = COMMENT_PACKETS.find(({ magic }) => packet.toString('latin1', 0, magic.length) === magic);
  // Speex has no name before its comments.
  const magic = known?.magic.length ?? 0;
  const tail = known?.hasFraming ? 5 : 4;
  const maker = packet.length - magic - 4 - tail;
  if (maker < 0) throw fileBroken();
  packet.writeUInt32LE(maker, magic);
  packet.fill(0x20, magic + 4, magic + 4 + maker);
  packet.writeUInt32LE(0, magic + 4 + maker);
  if (known?.hasFraming) packet[packet.length - 1] = 1;
  let at = 0;
  for (const { from, to } of pieces) {
    packet.copy(file, from, at, at + to - from);
    at += to - from;
  }
}

const CRC = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index << 24;
  for (let bit = 0; bit < 8; bit += 1) value = value & 0x80000000 ? (value << 1) ^ 0x04c11db7 : value << 1;
  return value >>> 0;
});

function renewChecksum(file: Buffer, page: Page): void {
  file.writeUInt32LE(0, page.start + 22);
  let crc = 0;
  for (let at = page.start; at < page.end; at += 1) {
    crc = ((crc << 8) ^ (CRC[((crc >>> 24) ^ (file[at] ?? 0)) & 255] ?? 0)) >>> 0;
  }
  file.writeUInt32LE(crc, page.start + 22);
}
