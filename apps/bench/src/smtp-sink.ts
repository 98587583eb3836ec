/** A mail server in a thread of its own that takes everything, so that its work is not counted as the worker's. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { SMTPServer } from 'smtp-server';

export interface SmtpSink {
  url: string;
  accepted(): number;
  stop(): Promise<void>;
}

export async function startSmtpSink(): Promise<SmtpSink> {
  const count = new SharedArrayBuffer(4);
  const thread = new Worker(new URL(import.meta.url));
  thread.postMessage(count);
  const [port] = (await once(thread, 'message')) as [number];
  const accepted = new Int32Array(count);
  return {
    url: `smtp://127.0.0.1:${port}`,
    accepted: () => Atomics.load(accepted, 0),
    stop: async () => void (await thread.terminate()),
  };
}

if (!isMainThread && parentPort !== null) {
  const parent = parentPort;
  parent.once('message', (count: SharedArrayBuffer) => {
    const accepted = new Int32Array(count);
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => {
          Atomics.add(accepted, 0, 1);
          done();
        });
      },
    });
    server.on('error', () => undefined);
    server.listen(0, '127.0.0.1', () => parent.postMessage((server.server.address() as AddressInfo).port));
  });
}
