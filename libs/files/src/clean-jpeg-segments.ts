/** Blanks what cameras write into a JPEG, without drawing it anew: for the pictures inside a PDF. */

const START_OF_SCAN = 0xda;
/** JFIF, colour profile and Adobe's note on colours are needed to draw it right. */
const NEEDED = new Set([0xe0, 0xe2, 0xee]);
const COMMENT = 0xfe;

/** The same picture; every application segment and comment that it does not need is left out. */
export function cleanJpegSegments(file: Uint8Array): Uint8Array {
  if (file[0] !== 0xff || file[1] !== 0xd8) return file;
  const kept: Uint8Array[] = [file.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= file.length && file[at] === 0xff && file[at + 1] !== START_OF_SCAN) {
    const marker = file[at + 1] ?? 0;
    const end = at + 2 + (file[at + 2] ?? 0) * 256 + (file[at + 3] ?? 0);
    if (end > file.length) break;
    const isApplication = marker >= 0xe0 && marker <= 0xef;
    if (marker !== COMMENT && (!isApplication || NEEDED.has(marker))) kept.push(file.subarray(at, end));
    at = end;
  }
  // Phones append a second picture or a film behind the end of the first.
  kept.push(file.subarray(at, endOfPicture(file, at)));
  return Buffer.concat(kept);
}

/** A byte FF in the picture itself is followed by 00, so this marker is the end wherever it stands. */
function endOfPicture(file: Uint8Array, from: number): number {
  const end = Buffer.from(file.buffer, file.byteOffset, file.byteLength).indexOf(
    Buffer.from([0xff, 0xd9]),
    from,
  );
  return end < 0 ? file.length : end + 2;
}
