/** What a file is, by its first bytes. Its name and what the browser says about it count for nothing. */

export type FileKind = 'photo' | 'pdf' | 'recording';

/** The kinds of container that are cleaned alike. */
export type FileFormat =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'gif'
  | 'heic'
  | 'avif'
  | 'pdf'
  | 'mp4'
  | 'mp3'
  | 'adts'
  | 'ogg'
  | 'wav'
  | 'webm'
  | 'amr';

export interface FileType {
  kind: FileKind;
  format: FileFormat;
  /** MIME type under which it may be shown. */
  mime: string;
}

/** As many first bytes as `fileTypeOf` wants to see, where there are so many. */
export const TELLING_BYTES = 4096;

/** @param head The first bytes of the file. @returns Undefined for whatever the desk does not take. */
export function fileTypeOf(head: Buffer): FileType | undefined {
  const at = (offset: number, text: string) =>
    head.subarray(offset, offset + text.length).equals(Buffer.from(text, 'latin1'));
  if (at(0, '\xff\xd8\xff')) return photo('jpeg', 'image/jpeg');
  if (at(0, '\x89PNG\r\n\x1a\n')) return photo('png', 'image/png');
  if (at(0, 'GIF87a') || at(0, 'GIF89a')) return photo('gif', 'image/gif');
  if (at(0, 'RIFF') && at(8, 'WEBP')) return photo('webp', 'image/webp');
  if (at(0, 'RIFF') && at(8, 'WAVE')) return recording('wav', 'audio/wav');
  // Readers accept a PDF whose header does not stand first; mails and scanners make such files.
  if (head.subarray(0, 1024).includes('%PDF-'))
    return { kind: 'pdf', format: 'pdf', mime: 'application/pdf' };
  if (at(4, 'ftyp')) return ofBrands(head);
  if (at(0, 'OggS')) return ofOgg(head);
  if (at(0, '\x1a\x45\xdf\xa3')) return ofMatroska(head);
  if (at(0, '#!AMR-WB\n')) return recording('amr', 'audio/amr-wb');
  if (at(0, '#!AMR\n')) return recording('amr', 'audio/amr');
  if (at(0, 'ID3') || isMpegAudio(head)) return recording('mp3', 'audio/mpeg');
  if (isAdts(head)) return recording('adts', 'audio/aac');
  return undefined;
}

function photo(format: FileFormat, mime: string): FileType {
  return { kind: 'photo', format, mime };
}

function recording(format: FileFormat, mime: string): FileType {
  return { kind: 'recording', format, mime };
}

const HEIC_BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1']);
const AUDIO_BRANDS = new Set(['M4A ', 'M4B ', 'F4A ']);
const VIDEO_BRANDS = /^(isom|iso[2-9]|mp4[12]|mp71|avc1|M4V |MSNV|dash|mmp4|f4v |3g[2pes].)$/;

/** ISO base media: photos of newer phones, sound and film alike; the brand says which. */
function ofBrands(head: Buffer): FileType | undefined {
  const size = Math.min(head.readUInt32BE(0), head.length);
  const brands = [head.toString('latin1', 8, 12)];
  for (let at = 16; at + 4 <= size; at += 4) brands.push(head.toString('latin1', at, at + 4));
  const [major = ''] = brands;
  if (brands.includes('avif')) return photo('avif', 'image/avif');
  if (HEIC_BRANDS.has(major)) return photo('heic', 'image/heic');
  if (AUDIO_BRANDS.has(major)) return recording('mp4', 'audio/mp4');
  if (major === 'qt  ') return recording('mp4', 'video/quicktime');
  if (major.startsWith('3g')) return recording('mp4', 'video/3gpp');
  if (brands.some((brand) => VIDEO_BRANDS.test(brand))) return recording('mp4', 'video/mp4');
  return undefined;
}

/** The first packet names the codec, right after the table of the first page. */
function ofOgg(head: Buffer): FileType | undefined {
  const packet = head.subarray(27 + (head[26] ?? 0)).toString('latin1', 0, 8);
  const known = packet === 'OpusHead' || packet.startsWith('\x01vorbis') || packet === 'Speex   ';
  return known ? recording('ogg', 'audio/ogg') : undefined;
}

function ofMatroska(head: Buffer): FileType | undefined {
  const docType = head.subarray(0, 128).toString('latin1');
  if (!docType.includes('webm') && !docType.includes('matroska')) return undefined;
  // A film names its picture among the tracks, which stand before the first sound.
  const isFilm = head.includes(Buffer.from('V_', 'latin1'));
  return recording('webm', isFilm ? 'video/webm' : 'audio/webm');
}

/** An MPEG audio frame of layer III with a bit rate and a sampling rate that exist. */
export function isMpegAudio(head: Buffer): boolean {
  const [a = 0, b = 0, c = 0] = head;
  const version = (b >> 3) & 3;
  const layer = (b >> 1) & 3;
  const bitRate = c >> 4;
  return (
    a === 0xff &&
    (b & 0xe0) === 0xe0 &&
    version !== 1 &&
    layer === 1 &&
    bitRate > 0 &&
    bitRate < 15 &&
    (c & 12) !== 12
  );
}

/** AAC with a header before each frame. */
export function isAdts(head: Buffer): boolean {
  const [a = 0, b = 0, c = 0] = head;
  return a === 0xff && (b & 0xf6) === 0xf0 && ((c >> 2) & 15) < 13;
}
