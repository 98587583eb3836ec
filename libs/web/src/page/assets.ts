/**
 * Stylesheets, scripts and icons of a door. Each is named after its content, so that a browser may keep it for
 * ever, and is compressed once. They hold nothing about anyone, so compressing them gives nothing away.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { chosenEncoding, type Encoding } from './encoding.js';

interface Asset {
  type: string;
  plain: Buffer;
  compressed: Map<Encoding, Promise<Buffer>>;
}

const assets = new Map<string, Asset>();

/**
 * Makes a first-party file available to pages of this process.
 *
 * @param name    What it is, for the extension of its address: `exit.js`.
 * @param content The whole file.
 * @param type    Its media type, with the charset of a text.
 * @returns       Its address on this door.
 */
export function registerAsset(name: string, content: string | Buffer, type: string): string {
  const plain = Buffer.from(content);
  const digest = createHash('sha256').update(type).update('\0').update(plain).digest('hex').slice(0, 20);
  const file = `${digest}.${name.slice(name.lastIndexOf('.') + 1)}`;
  if (!assets.has(file)) assets.set(file, { type, plain, compressed: new Map() });
  return `/assets/${file}`;
}

export interface AssetBody {
  type: string;
  body: Buffer;
  encoding?: Encoding;
}

/** The bytes of an asset in the best form that the client takes; undefined when there is none of that name. */
export async function assetBody(
  file: string,
  acceptEncoding: string | undefined,
): Promise<AssetBody | undefined> {
  const asset = assets.get(file);
  if (asset === undefined) return undefined;
  const encoding =
    asset.type.startsWith('image/') && asset.type !== 'image/svg+xml'
      ? undefined
      : chosenEncoding(acceptEncoding);
  if (encoding === undefined) return { type: asset.type, body: asset.plain };
  let body = asset.compressed.get(encoding);
  if (body === undefined) {
    body = encoding === 'br' ? brotli(asset.plain) : promisify(gzip)(asset.plain, { level: 9 });
    asset.compressed.set(encoding, body);
  }
  return { type: asset.type, body: await body, encoding };
}

function brotli(content: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}
