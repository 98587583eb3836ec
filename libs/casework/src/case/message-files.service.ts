import { Injectable } from '@nestjs/common';
import {
  AttachmentsService,
  caseHolder,
  type ArrivingAttachment,
  type AttachmentFacts,
  type AttachmentScan,
  type CaseSeal,
} from '@app/cases';
import { checkFile, MOST_FILES, tooManyFiles, VirusScanner, type IncomingFile } from '@app/files';
import type { StaffActor } from '@app/identity';
import { fileLocked } from '../casework.errors.js';
import { CaseReadingService } from './case-reading.service.js';

/** A file that was checked and cleaned and waits for its message; until that is sent, nobody sees it. */
export interface WaitingFile {
  arriving: ArrivingAttachment;
  facts: AttachmentFacts;
  scan: AttachmentScan;
}

/**
 * Files that a caseworker sends along with a message to her: checked, scanned and cleaned as hers are. Of these only
 * the cleaned copy is kept, so a file that cannot be cleaned cannot be sent. She sees them and cannot take them away.
 */
@Injectable()
export class MessageFilesService {
  constructor(
    private readonly reading: CaseReadingService,
    private readonly attachments: AttachmentsService,
    private readonly scanner: VirusScanner,
  ) {}

  /**
   * Takes one in while it arrives. Whatever goes wrong on the way, nothing of it stays.
   *
   * @param already How many wait with it.
   * @throws DomainError `FILES.*`, `CASEWORK.FILE_LOCKED`, `CASES.UNKNOWN`, `CASES.ATTACHMENT_PLACE_GONE`
   */
  async take(actor: StaffActor, caseId: string, file: IncomingFile, already: number): Promise<WaitingFile> {
    const { keyring } = await this.reading.reach(actor, caseId);
    if (already >= MOST_FILES) throw tooManyFiles();
    const room = { most: MOST_FILES, authorId: actor.id };
    const arriving = await this.attachments.begin(caseHolder(keyring), room);
    if (arriving === undefined) throw tooManyFiles();
    try {
      const { type, copy, scan } = await checkFile(file, this.scanner, this.attachments.holdingOf(arriving));
      if (copy === undefined) throw fileLocked();
      const writer = this.attachments.write(arriving, 'cleaned');
      await writer.write(copy.bytes);
      const bytes = await writer.end();
      await this.attachments.dropOriginal(arriving);
      return { arriving, facts: { kind: type.kind, mime: copy.mime, bytes, isLocked: false }, scan };
    } catch (error) {
      await this.attachments.remove(arriving.id);
      throw error;
    }
  }

  /** The message was not sent: what waited for it goes. */
  async drop(files: readonly WaitingFile[]): Promise<void> {
    for (const { arriving } of files) await this.attachments.remove(arriving.id);
  }

  /** Part of the transaction that stores the message. */
  async send(seal: CaseSeal, messageId: string, files: readonly WaitingFile[]): Promise<void> {
    for (const { arriving, facts, scan } of files) {
      const original = { name: '', mime: facts.mime, bytes: facts.bytes };
      await this.attachments.complete(arriving, caseHolder(seal), null, { facts, original, scan }, messageId);
    }
  }
}
