/**
 * Photos are drawn anew: what leaves here are pixels of ours, upright and in sRGB, without a single byte of what the
 * camera wrote beside them. Of a moving picture the first frame stays.
 */
import type { FileFormat } from './file-type.js';
import { fileBroken } from './files.errors.js';
import { decodeHeic } from './heic-decoder.js';

export interface CleanPhoto {
  bytes: Buffer;
  mime: string;
}

/** A small file can claim a huge picture, and drawing it would take the memory. JPEG can be drawn smaller at once. */
const MOST_PIXELS = 64_000_000;
const MOST_PIXELS_JPEG = 220_000_000;
const LONGEST_SIDE = 8000;
const JPEG_QUALITY = 90;

/** @throws DomainError `FILES.BROKEN` for what cannot be drawn, or not in bounds. */
export async function cleanPhoto(file: Buffer, format: FileFormat): Promise<CleanPhoto> {
  try {
    // Loaded with the first photo: a door that never sees one starts without it.
    const { default: sharp } = await import('sharp');
    // Nothing of hers stays in a cache.
    sharp.cache(false);
    const limit = format === 'jpeg' ? MOST_PIXELS_JPEG : MOST_PIXELS;
    const raw = format === 'heic' ? await decodeHeic(file, MOST_PIXELS) : undefined;
    const { data, ...size } = raw ?? { data: file };
    const options = { limitInputPixels: limit, failOn: 'truncated' as const, pages: 1 };
    const drawn = sharp(
      data,
      raw === undefined ? options : { raw: { ...(size as Size), channels: 4 as const } },
    )
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    if (format === 'png' || format === 'gif') {
      return { bytes: await drawn.png({ compressionLevel: 6 }).toBuffer(), mime: 'image/png' };
    }
    if (format === 'webp' && (await sharp(file, options).metadata()).hasAlpha) {
      return { bytes: await drawn.webp({ quality: JPEG_QUALITY }).toBuffer(), mime: 'image/webp' };
    }
    const bytes = await drawn.flatten({ background: '#ffffff' }).jpeg({ quality: JPEG_QUALITY }).toBuffer();
    return { bytes, mime: 'image/jpeg' };
  } catch {
    // What a decoder says of a damaged file may repeat its content.
    throw fileBroken();
  }
}

interface Size {
  width: number;
  height: number;
}
