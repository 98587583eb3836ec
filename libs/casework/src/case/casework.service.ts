import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import {
  canMove,
  effectsOf,
  CaseDeadlinesService,
  CaseKeysRepository,
  CaseKeysService,
  CasesRepository,
  conflictOfInterest,
  CorrespondenceService,
  moveNotAllowed,
  type CaseEntity,
  type CaseKeyring,
  type CaseStatus,
  type CaseTextKind,
} from '@app/cases';
import { Transactions } from '@app/database';
import { DirectoryService } from '@app/directory';
import { assertRole, type StaffActor } from '@app/identity';
import { Clock, invalid, isCode, newId } from '@app/kernel';
import { CaseReadingService } from './case-reading.service.js';
import { MessageFilesService, type WaitingFile } from './message-files.service.js';
import { closingNeedsAnother, noCaseworker } from '../casework.errors.js';

export interface Classification {
  procedure: string | null;
  matter: 'decision' | 'conduct' | null;
  institutionId: string | null;
}

/** What a caseworker does with a case. Each method is one thing that can happen: one transaction, one line of audit. */
@Injectable()
export class CaseworkService {
  constructor(
    private readonly cases: CasesRepository,
    private readonly reading: CaseReadingService,
    private readonly keys: CaseKeysService,
    private readonly keyRows: CaseKeysRepository,
    private readonly correspondence: CorrespondenceService,
    private readonly files: MessageFilesService,
    private readonly deadlines: CaseDeadlinesService,
    private readonly directory: DirectoryService,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Gives the case to a colleague (or to oneself); the rest of the intake team can no longer read it. */
  async assign(actor: StaffActor, caseId: string, assigneeId: string, seenVersion?: number): Promise<void> {
    const { facts, keyring } = await this.reading.reach(actor, caseId);
    if (assigneeId !== actor.id && facts.assigneeId !== actor.id) assertRole(actor, 'lead', 'caseworker');
    if (await this.cases.isWalled(caseId, assigneeId)) throw conflictOfInterest();
    const [reader] = await this.keyRows.readerKeys([assigneeId]);
    // A case given to somebody who is gone, or does not work on cases, would be readable by no caseworker at all.
    if (reader === undefined || !(reader.role === 'caseworker' || reader.role === 'lead'))
      throw noCaseworker();
    const status = facts.status === 'new' ? this.moved(facts, 'in-progress') : {};
    await this.transactions.run(async () => {
      await this.cases.change(caseId, { assigneeId, ...status }, seenVersion);
      await this.keys.giveTo(keyring, [assigneeId]);
      await this.lockFor(facts, assigneeId);
      const now = this.clock.now();
      if (facts.assigneeId !== null) {
        await this.cases.addHistory(caseId, 'unassigned', { from: facts.assigneeId }, actor.id, now);
      }
      await this.cases.addHistory(caseId, 'assigned', { to: assigneeId }, actor.id, now);
      await this.record(actor, 'case-assigned', caseId, { to: assigneeId });
    });
  }

  /** Writes to her, with the files that wait for it, and waits for her answer. */
  async askHer(
    actor: StaffActor,
    caseId: string,
    text: string,
    seenVersion?: number,
    files: readonly WaitingFile[] = [],
  ): Promise<void> {
    const { facts, keyring } = await this.reading.reach(actor, caseId);
    await this.transactions.run(async () => {
      const move = canMove(facts.status, 'waiting-for-her') ? this.moved(facts, 'waiting-for-her') : {};
      await this.cases.change(caseId, { ...move }, seenVersion);
      const messageId = await this.correspondence.toHer(keyring, text, actor.id);
      await this.files.send(keyring, messageId, files);
      const sent = files.length === 0 ? {} : { files: files.length };
      await this.record(actor, 'message-sent-to-her', caseId, sent);
    });
  }

  /** Sets procedure, institution and whether it is about a decision or about conduct, and starts the clocks that follow. */
  async classify(
    actor: StaffActor,
    caseId: string,
    classification: Classification,
    seenVersion?: number,
  ): Promise<void> {
    const { facts } = await this.reading.reach(actor, caseId);
    if (classification.procedure !== null && !isCode('procedure', classification.procedure)) {
      throw invalid('CASES.UNKNOWN_PROCEDURE', 'This procedure is not in the list.');
    }
    const institution =
      classification.institutionId === null
        ? null
        : await this.directory.institution(classification.institutionId);
    await this.transactions.run(async () => {
      await this.cases.change(
        caseId,
        { ...classification, ...(institution === null ? {} : { institutionType: institution.type }) },
        seenVersion,
      );
      await this.lockOutTied({ ...facts, institutionId: classification.institutionId });
      await this.cases.addHistory(caseId, 'classified', { ...classification }, actor.id, this.clock.now());
      await this.record(actor, 'case-classified', caseId, { ...classification });
    });
  }

  /** A note for colleagues, apart from what she sees. */
  async note(actor: StaffActor, caseId: string, text: string): Promise<void> {
    const { keyring } = await this.reading.reach(actor, caseId);
    await this.transactions.run(async () => {
      const textId = await this.addText(keyring, 'note', text, actor.id);
      await this.cases.addHistory(caseId, 'note-added', { textId }, actor.id, this.clock.now());
      await this.record(actor, 'note-added', caseId);
    });
  }

  /** Ends the case with an outcome and words for her; its running clocks end with it. */
  async close(
    actor: StaffActor,
    caseId: string,
    closing: { outcome: string; explanation: string },
    seenVersion?: number,
    // Only where a second person has agreed: `SecondPersonService`.
    { withoutHerAnswer = false } = {},
  ): Promise<void> {
    const { facts, keyring } = await this.reading.reach(actor, caseId);
    if (facts.status === 'waiting-for-her' && !withoutHerAnswer) throw closingNeedsAnother();
    if (!isCode('outcome', closing.outcome) || closing.outcome === 'prefer-not-to-say') {
      throw invalid('CASES.UNKNOWN_OUTCOME', 'Choose an outcome from the list.');
    }
    const now = this.clock.now();
    await this.transactions.run(async () => {
      await this.cases.change(
        caseId,
        { ...this.moved(facts, 'closed'), outcome: closing.outcome, closedAt: now },
        seenVersion,
      );
      await this.addText(keyring, 'outcome', closing.explanation, actor.id);
      await this.correspondence.toHer(keyring, closing.explanation, actor.id);
      if (effectsOf(facts.status, 'closed').includes('end-clocks'))
        await this.deadlines.endAll(caseId, actor.id, 'closed');
      await this.cases.addHistory(caseId, 'closed', { outcome: closing.outcome }, actor.id, now);
      await this.record(actor, 'case-closed', caseId, { outcome: closing.outcome });
    });
  }

  /** Takes a closed case up again. Whoever reopens one that nobody has, has it from then on. */
  async reopen(actor: StaffActor, caseId: string, reason: string, seenVersion?: number): Promise<void> {
    const { facts, keyring } = await this.reading.reach(actor, caseId);
    if (facts.status !== 'closed') throw moveNotAllowed(facts.status, 'in-progress');
    const assigneeId = facts.assigneeId ?? actor.id;
    await this.transactions.run(async () => {
      await this.cases.change(
        caseId,
        { ...this.moved(facts, 'in-progress'), assigneeId, outcome: null, closedAt: null },
        seenVersion,
      );
      await this.addText(keyring, 'reopening', reason, actor.id);
      await this.cases.addHistory(caseId, 'reopened', {}, actor.id, this.clock.now());
      if (facts.assigneeId === null) {
        await this.lockFor(facts, assigneeId);
        await this.cases.addHistory(caseId, 'assigned', { to: assigneeId }, actor.id, this.clock.now());
      }
      await this.record(actor, 'case-reopened', caseId);
    });
  }

  /**
   * Steps back because of a tie: from this moment the case is gone from her sight. An open case goes back to the
   * others as new; one that has ended stays as it is, with nobody.
   */
  async recuse(actor: StaffActor, caseId: string): Promise<void> {
    const { facts } = await this.reading.reach(actor, caseId);
    await this.transactions.run(async () => {
      await this.cases.addRecusal(caseId, actor.id, 'declared', this.clock.now());
      if (facts.assigneeId === actor.id) {
        const move = canMove(facts.status, 'new') ? this.moved(facts, 'new') : {};
        await this.cases.change(caseId, { assigneeId: null, ...move });
        await this.cases.addHistory(caseId, 'unassigned', { from: actor.id }, actor.id, this.clock.now());
      }
      await this.lockOutTied(facts);
      await this.record(actor, 'recused', caseId);
    });
  }

  /** Waits for the institution from now on; used when an extract went out. */
  async waitForThem(actor: StaffActor, facts: CaseEntity): Promise<void> {
    if (canMove(facts.status, 'waiting-for-them')) {
      await this.cases.change(facts.id, this.moved(facts, 'waiting-for-them'));
      await this.cases.addHistory(
        facts.id,
        'status-changed',
        { from: facts.status, to: 'waiting-for-them' },
        actor.id,
        this.clock.now(),
      );
    }
  }

  /** The move as a patch. @throws DomainError `CASES.MOVE_NOT_ALLOWED` */
  private moved(facts: CaseEntity, to: CaseStatus): { status: CaseStatus } {
    if (!canMove(facts.status, to)) throw moveNotAllowed(facts.status, to);
    return { status: to };
  }

  /** Readers of an assigned case: the caseworker, and the leads, who must be able to hand it over. */
  private async lockFor(facts: CaseEntity, assigneeId: string): Promise<void> {
    const leads = (await this.keyRows.leads()).map((lead) => lead.staffId);
    const walled = await this.cases.walledAmong(facts.id, leads);
    const readers = [assigneeId, ...leads.filter((lead) => !walled.includes(lead))];
    await this.changeLock(facts, readers);
  }

  /** Takes the key from everybody behind the wall. */
  private async lockOutTied(facts: CaseEntity): Promise<void> {
    const readers = await this.keyRows.readersOf(facts.id);
    const walled = await this.cases.walledAmong(facts.id, readers);
    if (walled.length > 0)
      await this.changeLock(
        facts,
        readers.filter((reader) => !walled.includes(reader)),
      );
  }

  private async changeLock(facts: CaseEntity, readers: string[]): Promise<void> {
    const version = await this.keys.keepOnly(facts.id, readers, facts.receiptPublicKey);
    if (version !== undefined) await this.cases.changeKeyVersion(facts.id, version);
  }

  private async addText(
    keyring: CaseKeyring,
    kind: CaseTextKind,
    text: string,
    authorId: string,
  ): Promise<string> {
    const id = newId();
    await this.cases.addText({
      id,
      caseId: keyring.caseId,
      kind,
      ...keyring.seal(text, 'cases.texts.sealed', id),
      authorId,
      writtenAt: this.clock.now(),
    });
    return id;
  }

  private record(
    actor: StaffActor,
    action: string,
    caseId: string,
    detail: Record<string, unknown> = {},
  ): Promise<void> {
    return this.audit.record({ actorId: actor.id, action, subjectKind: 'case', subjectId: caseId, detail });
  }
}
