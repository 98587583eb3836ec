/** One file on its way in, from the first byte to the copy that may be shown. Where its bytes are held is not known here. */
import { cleanFile, type CleanFile } from './clean-file.js';
import { fileTypeOf, TELLING_BYTES, type FileType } from './file-type.js';
import { fileEmpty, fileInfected, fileTooLarge, fileTypeUnknown } from './files.errors.js';
import type { Scan, ScanVerdict, VirusScanner } from './virus-scanner.js';

/** A file as it comes in. */
export interface IncomingFile {
  /** As the device of its sender calls it; it decides nothing. */
  name: string;
  bytes: AsyncIterable<Buffer>;
  /** Told when all bytes came: whether more were cut off than are taken. */
  isCutOff: () => boolean;
}

/** Where the bytes are while nobody knows yet whether they are welcome; sealed, and not in memory. */
export interface FileHolding {
  write(bytes: Buffer): Promise<void>;
  /** @returns How many bytes came. */
  end(): Promise<number>;
  read(bytes: number): AsyncIterable<Buffer>;
}

export interface CheckedFile {
  type: FileType;
  /** Of the file as it came. */
  bytes: number;
  /** Undefined for what is locked and cannot be cleaned. */
  copy: CleanFile | undefined;
  scan: Exclude<ScanVerdict, 'infected'>;
}

/**
 * Holds, scans and cleans. Only the cleaning has the whole file in memory, at most two at a time.
 *
 * @throws DomainError `FILES.*`; what was held until then is the caller's to remove.
 */
export async function checkFile(
  file: IncomingFile,
  scanner: VirusScanner,
  holding: FileHolding,
): Promise<CheckedFile> {
  const scan = scanner.begin();
  try {
    const { type, bytes } = await hold(file, scan, holding);
    const verdict = await scan.end();
    if (verdict === 'infected') throw fileInfected();
    const copy = await cleanFile(type, () => whole(holding.read(bytes), bytes));
    return { type, bytes, copy, scan: verdict };
  } catch (error) {
    scan.abort();
    throw error;
  }
}

/** Refuses a kind that is not taken as soon as its first bytes are there. */
async function hold(
  file: IncomingFile,
  scan: Scan,
  holding: FileHolding,
): Promise<{ type: FileType; bytes: number }> {
  let head = Buffer.alloc(0);
  let isKnown = false;
  for await (const bytes of file.bytes) {
    if (head.length < TELLING_BYTES) head = Buffer.concat([head, bytes]).subarray(0, TELLING_BYTES);
    if (!isKnown && head.length === TELLING_BYTES) {
      if (fileTypeOf(head) === undefined) throw fileTypeUnknown();
      isKnown = true;
    }
    await scan.write(bytes);
    await holding.write(bytes);
  }
  if (file.isCutOff()) throw fileTooLarge();
  const bytes = await holding.end();
  if (bytes === 0) throw fileEmpty();
  const type = fileTypeOf(head);
  if (type === undefined) throw fileTypeUnknown();
  return { type, bytes };
}

/** All of it in one piece of memory, filled as it comes. */
async function whole(content: AsyncIterable<Buffer>, bytes: number): Promise<Buffer> {
  const all = Buffer.alloc(bytes);
  let at = 0;
  for await (const piece of content) at += piece.copy(all, at);
  return all;
}
