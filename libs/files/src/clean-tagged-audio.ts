/** Sound whose tags stand before or behind it: MP3 and AAC with ID3 or APE tags, and WAV with its chunks. */
import { isAdts, isMpegAudio } from './file-type.js';
import { fileBroken } from './files.errors.js';

const ID3V1_BYTES = 128;
const ENHANCED_BYTES = 227;
const APE_FOOTER_BYTES = 32;

/** The sound alone, as a part of the same memory. @throws DomainError `FILES.BROKEN` when no sound is left. */
export function withoutTags(file: Buffer): Buffer {
  let rest = file;
  while (startsWith(rest, 'ID3') && rest.length > 10) rest = rest.subarray(id3v2Bytes(rest));
  // Between tag and sound some programs leave zeros.
  let zeros = 0;
  while (zeros < rest.length && rest[zeros] === 0) zeros += 1;
  rest = rest.subarray(zeros);
  if (!isMpegAudio(rest) && !isAdts(rest)) throw fileBroken();
  for (let before = -1; before !== rest.length;) {
    before = rest.length;
    rest = withoutLastTag(rest);
  }
  return rest;
}

function withoutLastTag(file: Buffer): Buffer {
  const end = file.length;
  if (startsWith(file.subarray(-ID3V1_BYTES), 'TAG')) return file.subarray(0, end - ID3V1_BYTES);
  if (startsWith(file.subarray(-ENHANCED_BYTES), 'TAG+')) return file.subarray(0, end - ENHANCED_BYTES);
  const footer = file.subarray(-APE_FOOTER_BYTES);
  if (startsWith(footer, 'APETAGEX')) {
    // The size counts the footer and not the header, which bit 31 of the flags announces.
    const header = (footer.readUInt32LE(20) & 0x80000000) !== 0 ? APE_FOOTER_BYTES : 0;
    return file.subarray(0, Math.max(0, end - footer.readUInt32LE(12) - header));
  }
  if (startsWith(file.subarray(-9), 'LYRICS200')) {
    const size = Number(file.toString('latin1', end - 15, end - 9));
    return Number.isInteger(size) ? file.subarray(0, Math.max(0, end - 15 - size)) : file;
  }
  if (startsWith(file.subarray(-10), '3DI'))
    return file.subarray(0, Math.max(0, end - id3v2Bytes(footer.subarray(-10)) - 10));
  return file;
}

/** Header, four bytes of seven bits each, and the footer if there is one. */
function id3v2Bytes(tag: Buffer): number {
  const [a = 0, b = 0, c = 0, d = 0] = tag.subarray(6, 10);
  const hasFooter = ((tag[5] ?? 0) & 0x10) !== 0;
  return 10 + ((a & 127) * 2097152 + (b & 127) * 16384 + (c & 127) * 128 + (d & 127)) + (hasFooter ? 10 : 0);
}

function startsWith(bytes: Buffer, text: string): boolean {
  return bytes.toString('latin1', 0, text.length) === text;
}

/** Only these say how the sound is stored; the others are texts, times, places and makers' notes. */
const WAV_CHUNKS = new Set(['fmt ', 'fact', 'data']);

/** A WAV of the sound alone. @throws DomainError `FILES.BROKEN` */
export function cleanWav(file: Buffer): Buffer {
  const kept: Buffer[] = [];
  const names: string[] = [];
  for (let at = 12; at + 8 <= file.length;) {
    const name = file.toString('latin1', at, at + 4);
    const size = file.readUInt32LE(at + 4);
    const end = Math.min(at + 8 + size, file.length);
    if (WAV_CHUNKS.has(name)) {
      const header = Buffer.from(file.subarray(at, at + 8));
      header.writeUInt32LE(end - at - 8, 4);
      kept.push(header, file.subarray(at + 8, end), Buffer.alloc((end - at) % 2));
      names.push(name);
    }
    at += 8 + size + (size % 2);
  }
  if (!names.includes('fmt ') || !names.includes('data')) throw fileBroken();
  const sound = Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE', 'latin1'), ...kept]);
  sound.writeUInt32LE(sound.length - 8, 4);
  return sound;
}
