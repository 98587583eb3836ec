/** Asks ClamAV's daemon about a file while it comes in (`INSTREAM` over TCP). */
import { connect, type Socket } from 'node:net';

/** `not-scanned` when nobody could be asked; the file is then kept and marked, never lost. */
export type ScanVerdict = 'clean' | 'infected' | 'not-scanned';

/** One file on its way. */
export interface Scan {
  write(bytes: Buffer): Promise<void>;
  /** The verdict on everything that was written. */
  end(): Promise<ScanVerdict>;
  /** Nobody wants to know any more. */
  abort(): void;
}

export abstract class VirusScanner {
  /** Whether there is one at all. */
  abstract readonly isSet: boolean;
  abstract begin(): Scan;
}

/** Where no scanner is set. */
export class NoVirusScanner extends VirusScanner {
  readonly isSet = false;

  begin(): Scan {
    return { write: async () => undefined, end: async () => 'not-scanned', abort: () => undefined };
  }
}

const ANSWER_TIMEOUT_MS = 30_000;

export class ClamdScanner extends VirusScanner {
  readonly isSet = true;

  constructor(private readonly address: { host: string; port: number }) {
    super();
  }

  begin(): Scan {
    return new ClamdScan(connect(this.address));
  }
}

class ClamdScan implements Scan {
  private answer = '';
  private readonly ended: Promise<void>;
  private isOver = false;

  constructor(private readonly socket: Socket) {
    this.ended = new Promise((resolve) => {
      const over = () => {
        this.isOver = true;
        resolve();
      };
      // An error and a silence end it like an answer: the verdict is then that there is none.
      socket.on('error', over).on('close', over);
      socket.on('timeout', () => socket.destroy());
    });
    socket.setTimeout(ANSWER_TIMEOUT_MS);
    socket.on('data', (bytes: Buffer) => {
      this.answer += bytes.toString('latin1');
      if (this.answer.includes('\0')) socket.end();
    });
    socket.write('zINSTREAM\0');
  }

  async write(bytes: Buffer): Promise<void> {
    if (this.isOver || bytes.length === 0) return;
    this.socket.write(lengthOf(bytes.length));
    if (this.socket.write(bytes)) return;
    await Promise.race([new Promise<void>((resolve) => this.socket.once('drain', resolve)), this.ended]);
  }

  async end(): Promise<ScanVerdict> {
    if (!this.isOver) this.socket.write(lengthOf(0));
    await this.ended;
    const text = this.answer.replace(/\0[\s\S]*$/, '');
    if (text.endsWith(' FOUND')) return 'infected';
    return text === 'stream: OK' ? 'clean' : 'not-scanned';
  }

  abort(): void {
    this.socket.destroy();
  }
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}
