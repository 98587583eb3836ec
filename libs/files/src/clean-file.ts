/** One door to all cleaners. Two files at a time are in memory whole, and the others wait their turn. */
import { cleanMp4 } from './clean-mp4.js';
import { cleanOgg } from './clean-ogg.js';
import { cleanPdf } from './clean-pdf.js';
import { cleanPhoto } from './clean-photo.js';
import { cleanWav, withoutTags } from './clean-tagged-audio.js';
import { cleanWebm } from './clean-webm.js';
import type { FileType } from './file-type.js';
import { fileBroken } from './files.errors.js';

export interface CleanFile {
  bytes: Buffer;
  /** Of the cleaned copy; a photo may have become another kind. */
  mime: string;
}

const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * A copy without what tells about person, place and device.
 *
 * @param read Gives the whole file; called when it is this file's turn. Its memory may be used for the copy.
 * @returns Undefined for what is locked and so cannot be cleaned: a PDF under a password.
 * @throws DomainError `FILES.BROKEN`
 */
export async function cleanFile(type: FileType, read: () => Promise<Buffer>): Promise<CleanFile | undefined> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await clean(type, await read());
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

async function clean(type: FileType, file: Buffer): Promise<CleanFile | undefined> {
  if (type.kind === 'photo') return cleanPhoto(file, type.format);
  if (type.kind === 'pdf') {
    const bytes = await cleanPdf(file);
    return bytes && { bytes, mime: type.mime };
  }
  return { bytes: cleanRecording(type, file), mime: type.mime };
}

function cleanRecording({ format }: FileType, file: Buffer): Buffer {
  try {
    if (format === 'mp3' || format === 'adts') return withoutTags(file);
    if (format === 'wav') return cleanWav(file);
    if (format === 'mp4') cleanMp4(file);
    if (format === 'ogg') cleanOgg(file);
    if (format === 'webm') cleanWebm(file);
    // AMR has no place for anything but sound.
    return file;
  } catch {
    // A length that leads out of the file ends in a range error.
    throw fileBroken();
  }
}
