/**
 * A note outside the database of how far the trail had come. Someone who cuts the trail and puts an older head back
 * leaves this note pointing at an event that is no longer there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { newId } from '@app/kernel';

export interface AnchorNote {
  position: number;
  /** Hash of the event at that position, hexadecimal. */
  hash: string;
}

const WAIT_MS = 1_000;

@Injectable()
export class AuditAnchor implements OnApplicationShutdown {
  private readonly logger = new Logger(AuditAnchor.name);
  private latest?: AnchorNote;
  private timer?: NodeJS.Timeout;
  private writing?: Promise<void>;

  private readonly own: string;

  constructor(private readonly folder: string | undefined) {
    this.own = `${this.file()}.${newId()}`;
  }

  /** Writes soon, and at most once a second; the transaction that made the event has ended by then or is lost. */
  noteLater(note: AnchorNote): void {
    if (this.folder === undefined) return;
    this.latest = note;
    this.timer ??= setTimeout(() => (this.writing = this.write()), WAIT_MS).unref();
  }

  read(): AnchorNote | undefined {
    if (this.folder === undefined || !existsSync(this.file())) return undefined;
    return JSON.parse(readFileSync(this.file(), 'utf8')) as AnchorNote;
  }

  /** What still waits is written before the process ends. */
  async onApplicationShutdown(): Promise<void> {
    await this.writing;
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    await this.write();
    clearTimeout(this.timer);
  }

  /**
   * Beside everything else: a busy disk can take long over it, and nobody's page waits for it. Doors and worker share
   * the folder, so each writes under a name of its own first. A note that cannot be written costs no page either; the
   * trail itself is in the database, and the next event tries again.
   */
  private async write(): Promise<void> {
    const note = this.latest;
    try {
      await writeFile(this.own, JSON.stringify(note), { mode: 0o600 });
      await rename(this.own, this.file());
    } catch (error) {
      await rm(this.own, { force: true });
      this.logger.error(`The note beside the audit trail could not be written: ${String(error)}`);
    }
    this.timer = undefined;
    if (this.latest !== undefined && this.latest !== note) this.noteLater(this.latest);
  }

  private file(): string {
    return join(this.folder ?? '', 'audit-anchor.json');
  }
}
