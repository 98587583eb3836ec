/**
 * A note outside the database of how far the trail had come. Someone who cuts the trail and puts an older head back
 * leaves this note pointing at an event that is no longer there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';

export interface AnchorNote {
  position: number;
  /** Hash of the event at that position, hexadecimal. */
  hash: string;
}

const WAIT_MS = 1_000;

@Injectable()
export class AuditAnchor {
  private latest?: AnchorNote;
  private timer?: NodeJS.Timeout;

  constructor(private readonly folder: string | undefined) {}

  /** Writes soon, and at most once a second; the transaction that made the event has ended by then or is lost. */
  noteLater(note: AnchorNote): void {
    if (this.folder === undefined) return;
    this.latest = note;
    this.timer ??= setTimeout(() => void this.write(), WAIT_MS).unref();
  }

  read(): AnchorNote | undefined {
    if (this.folder === undefined || !existsSync(this.file())) return undefined;
    return JSON.parse(readFileSync(this.file(), 'utf8')) as AnchorNote;
  }

  /** Beside everything else: a busy disk can take long over it, and nobody's page waits for it. */
  private async write(): Promise<void> {
    const note = this.latest;
    await writeFile(`${this.file()}.new`, JSON.stringify(note), { mode: 0o600 });
    await rename(`${this.file()}.new`, this.file());
    this.timer = undefined;
    if (this.latest !== undefined && this.latest !== note) this.noteLater(this.latest);
  }

  private file(): string {
    return join(this.folder ?? '', 'audit-anchor.json');
  }
}
