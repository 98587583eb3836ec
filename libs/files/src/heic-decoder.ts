/**
 * Photos of newer phones (HEIC) are decoded in a thread of their own: it takes a second or two, in which nobody else
 * at the door should wait, and a decoder that goes astray takes only its thread with it.
 */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

export interface DecodedPhoto {
  /** Four bytes a pixel, already upright. */
  data: Buffer;
  width: number;
  height: number;
}

const TIMEOUT_MS = 60_000;

/** Given as text, so that it runs the same from sources and from the build. */
const IN_THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
require(workerData.decoder).all({ buffer: Buffer.from(workerData.file) }).then(async (images) => {
  const [image] = images;
  if (image.width * image.height > workerData.mostPixels) throw new Error('too many pixels');
  const { data, width, height } = await image.decode();
  parentPort.postMessage({ data, width, height }, [data.buffer]);
});
`;

/** @throws Error when it is no HEIC, is damaged, or has more pixels. */
export async function decodeHeic(file: Buffer, mostPixels: number): Promise<DecodedPhoto> {
  const decoder = createRequire(import.meta.url).resolve('heic-decode');
  const worker = new Worker(IN_THREAD, {
    eval: true,
    workerData: { decoder, file, mostPixels },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    // Whatever a decoder prints stays here.
    stdout: true,
    stderr: true,
  });
  const timer = setTimeout(() => void worker.terminate(), TIMEOUT_MS);
  try {
    return await new Promise<DecodedPhoto>((resolve, reject) => {
      worker.once('message', ({ data, width, height }: { data: Uint8Array; width: number; height: number }) =>
        resolve({ data: Buffer.from(data.buffer, data.byteOffset, data.byteLength), width, height }),
      );
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the decoder ended without a picture')));
    });
  } finally {
    clearTimeout(timer);
    void worker.terminate();
  }
}
