import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ClamdScanner, NoVirusScanner, type ScanVerdict } from './virus-scanner.js';

/** A server that speaks clamd's INSTREAM as its manual describes it, and finds the word EVIL. */
function daemon(answer: (content: Buffer, socket: Socket) => void): Promise<Server> {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      received = Buffer.concat([received, bytes]);
      if (!received.toString('latin1', 0, 10).startsWith('zINSTREAM\0'.slice(0, received.length)))
        socket.destroy();
      const parts: Buffer[] = [];
      for (let at = 10; at + 4 <= received.length;) {
        const length = received.readUInt32BE(at);
        if (length === 0) return answer(Buffer.concat(parts), socket);
        parts.push(received.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

let open: Server | undefined;
afterEach(() => new Promise<void>((resolve) => (open ? open.close(() => resolve()) : resolve())));

async function verdictOn(
  parts: Buffer[],
  answer: (content: Buffer, socket: Socket) => void,
): Promise<ScanVerdict> {
  open = await daemon(answer);
  const scan = new ClamdScanner({ host: '127.0.0.1', port: (open.address() as AddressInfo).port }).begin();
  for (const part of parts) await scan.write(part);
  return scan.end();
}

describe('The virus scanner', () => {
  it('hands over every byte in order, and tells what was found', async () => {
    const parts = Array.from({ length: 40 }, (_, index) => Buffer.alloc(64 * 1024, index));
    let heard: Buffer = Buffer.alloc(0);
    const verdict = await verdictOn(parts, (content, socket) => {
      heard = content;
      socket.end('stream: OK\0');
    });
    expect(verdict).toBe('clean');
    expect(heard.equals(Buffer.concat(parts))).toBe(true);
  });

  it('refuses what is infected', async () => {
    await expect(
      verdictOn([Buffer.from('x')], (_content, socket) => socket.end('stream: Test.Signature FOUND\0')),
    ).resolves.toBe('infected');
  });

  it.each(['INSTREAM size limit exceeded. ERROR\0', 'stream: OK FOUND OK\0', '', 'stream: OK but\0'])(
    'takes no other answer for a verdict: %j',
    async (text) => {
      await expect(verdictOn([Buffer.from('x')], (_content, socket) => socket.end(text))).resolves.toBe(
        'not-scanned',
      );
    },
  );

  it('that is away, or goes away half way, loses nothing of hers', async () => {
    const gone = new ClamdScanner({ host: '127.0.0.1', port: 1 }).begin();
    await gone.write(Buffer.alloc(1_000_000));
    await expect(gone.end()).resolves.toBe('not-scanned');
    open = createServer((socket) => socket.on('error', () => undefined).once('data', () => socket.destroy()));
    await new Promise<void>((resolve) => open?.listen(0, '127.0.0.1', () => resolve()));
    const half = new ClamdScanner({ host: '127.0.0.1', port: (open.address() as AddressInfo).port }).begin();
    for (let part = 0; part < 40; part += 1) await half.write(Buffer.alloc(256 * 1024));
    await expect(half.end()).resolves.toBe('not-scanned');
    await expect(new NoVirusScanner().begin().end()).resolves.toBe('not-scanned');
  });
});
