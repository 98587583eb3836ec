import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import {
  attachmentUnknown,
  AttachmentsService,
  caseReader,
  ConsentsService,
  type CaseKeyring,
  type OriginalFacts,
  type ReadableAttachment,
} from '@app/cases';
import { Transactions } from '@app/database';
import { VirusScanner } from '@app/files';
import type { StaffActor } from '@app/identity';
import { Clock, DomainError } from '@app/kernel';
import { CaseReadingService } from './case-reading.service.js';

/** One attachment in front of a reader, and how it stands with its original. */
export interface OpenedAttachment {
  attachment: ReadableAttachment;
  reference: string;
  original: 'sealed' | 'asked' | 'shared' | 'none';
}

/** A player asks for a recording piece by piece; within this time that is one opening and one line of audit. */
const ONE_OPENING_MS = 10 * 60_000;

/** Opening her files at the desk: behind the same wall as the case, and each opening is in the audit trail. */
@Injectable()
export class AttachmentReadingService {
  private readonly openings = new Map<string, number>();

  constructor(
    private readonly reading: CaseReadingService,
    private readonly attachments: AttachmentsService,
    private readonly consents: ConsentsService,
    private readonly scanner: VirusScanner,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** What there is, in the hands of somebody who has opened the case; nothing of any file is read. */
  list(keyring: CaseKeyring): Promise<ReadableAttachment[]> {
    return this.attachments.read(caseReader(keyring));
  }

  /** What nobody could scan when it came in is scanned now. */
  async open(actor: StaffActor, caseId: string, id: string): Promise<OpenedAttachment> {
    const { attachment, keyring, reference } = await this.find(actor, caseId, id);
    await this.note(actor, caseId, attachment);
    const scanned = await this.scanned(attachment);
    return { attachment: scanned, reference, original: await this.originalOf(keyring, scanned) };
  }

  /**
   * The cleaned copy; `to` is included.
   *
   * @throws DomainError `CASEWORK.ATTACHMENT_INFECTED`, `CASES.ATTACHMENT_UNKNOWN`
   */
  async content(
    actor: StaffActor,
    caseId: string,
    id: string,
  ): Promise<{
    attachment: ReadableAttachment;
    read: (from?: number, to?: number) => AsyncGenerator<Buffer>;
  }> {
    const found = await this.find(actor, caseId, id);
    if (found.attachment.isLocked) throw attachmentUnknown();
    await this.note(actor, caseId, found.attachment);
    const attachment = await this.scanned(found.attachment);
    if (attachment.scan === 'infected') throw infected();
    return { attachment, read: (from, to) => this.attachments.content(attachment, from, to) };
  }

  /** Asks her whether the desk may open one original, in words that she reads before she decides. */
  async askForOriginal(
    actor: StaffActor,
    caseId: string,
    id: string,
    question: { recipient: string; text: string },
  ): Promise<void> {
    const { attachment, keyring } = await this.find(actor, caseId, id);
    if ((await this.originalOf(keyring, attachment)) !== 'sealed') return;
    await this.transactions.run(async () => {
      // She sees her files by number, in whichever language she reads.
      const text = `Nr. ${attachment.number}: ${question.text}`;
      await this.consents.ask(keyring, { kind: 'original', subjectId: id }, { ...question, text }, actor.id);
      await this.audit.record({
        actorId: actor.id,
        action: 'original-asked',
        subjectKind: 'case',
        subjectId: caseId,
        detail: { attachmentId: id },
      });
    });
  }

  /** @throws DomainError `CASES.ORIGINAL_NOT_SHARED` unless she consents at this moment. */
  async original(
    actor: StaffActor,
    caseId: string,
    id: string,
  ): Promise<{ facts: OriginalFacts; content: AsyncGenerator<Buffer> }> {
    const { keyring } = await this.find(actor, caseId, id);
    const original = await this.attachments.sharedOriginal(keyring, id);
    await this.audit.record({
      actorId: actor.id,
      action: 'original-opened',
      subjectKind: 'case',
      subjectId: caseId,
      detail: { attachmentId: id },
    });
    return original;
  }

  private async find(actor: StaffActor, caseId: string, id: string) {
    const { keyring, facts } = await this.reading.reach(actor, caseId);
    const attachment = (await this.list(keyring)).find((one) => one.id === id);
    if (attachment === undefined) throw attachmentUnknown();
    return { attachment, keyring, reference: facts.reference };
  }

  private async originalOf(
    keyring: CaseKeyring,
    { id, authorId, hasOriginal, isOriginalShared }: ReadableAttachment,
  ): Promise<OpenedAttachment['original']> {
    if (isOriginalShared) return 'shared';
    if (authorId !== null || !hasOriginal) return 'none';
    const consents = await this.consents.read(keyring);
    const isAsked = consents.some(
      ({ kind, subjectId, status }) => kind === 'original' && subjectId === id && status === 'asked',
    );
    return isAsked ? 'asked' : 'sealed';
  }

  private async note(actor: StaffActor, caseId: string, { id, number }: ReadableAttachment): Promise<void> {
    const now = this.clock.now().getTime();
    for (const [key, until] of this.openings) if (until <= now) this.openings.delete(key);
    const opening = `${actor.id}:${id}`;
    if (this.openings.has(opening)) return;
    await this.audit.record({
      actorId: actor.id,
      action: 'attachment-opened',
      subjectKind: 'case',
      subjectId: caseId,
      detail: { attachmentId: id, number },
    });
    this.openings.set(opening, now + ONE_OPENING_MS);
  }

  private async scanned(attachment: ReadableAttachment): Promise<ReadableAttachment> {
    if (attachment.scan !== 'not-scanned' || attachment.isLocked || !this.scanner.isSet) return attachment;
    const scan = this.scanner.begin();
    for await (const bytes of this.attachments.content(attachment)) await scan.write(bytes);
    const verdict = await scan.end();
    if (verdict !== 'not-scanned') await this.attachments.noteScan(attachment.id, verdict);
    return { ...attachment, scan: verdict };
  }
}

function infected(): DomainError {
  return new DomainError(
    'CASEWORK.ATTACHMENT_INFECTED',
    'forbidden',
    'There is a virus in this file, so it is not opened.',
  );
}
