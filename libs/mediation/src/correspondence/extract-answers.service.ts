import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { CaseDeadlinesService, CorrespondenceService, type CaseDeadline, type CaseKeyring } from '@app/cases';
import { CaseClocksService, CaseReadingService } from '@app/casework';
import { Transactions } from '@app/database';
import { sideOf, type ExtensionInput } from '@app/deadlines';
import { DirectoryService } from '@app/directory';
import {
  ReceivedFilesService,
  ShareLinksService,
  type AnswerHandling,
  type ReadableFile,
} from '@app/exchange';
import type { StaffActor } from '@app/identity';
import type { AnswerView, ExtractView } from './extract-view.js';
import { answerHandled, answerUnknown } from '../mediation.errors.js';
import { MediationService } from '../mediation.service.js';

/** An answer in front of a caseworker, with everything that she needs to do something with it. */
export interface OpenedAnswer {
  extract: ExtractView;
  answer: AnswerView;
  files: ReadableFile[];
  /** Clocks that run for the institution; one of them may be extended by a notice. */
  theirClocks: CaseDeadline[];
}

/** What a caseworker confirms of a notice that they need more time. */
export interface LongerTerm {
  deadlineId: string;
  extension: ExtensionInput;
  seenVersion?: number;
}

/**
 * What becomes of an answer. An institution that asks for time moves no clock by itself: a caseworker looks which term
 * the law lets it extend, confirms, and tells her in the same step.
 */
@Injectable()
export class ExtractAnswersService {
  constructor(
    private readonly mediation: MediationService,
    private readonly reading: CaseReadingService,
    private readonly clocks: CaseClocksService,
    private readonly deadlines: CaseDeadlinesService,
    private readonly correspondence: CorrespondenceService,
    private readonly links: ShareLinksService,
    private readonly files: ReceivedFilesService,
    private readonly directory: DirectoryService,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
  ) {}

  async open(actor: StaffActor, caseId: string, answerId: string): Promise<OpenedAnswer> {
    const { keyring } = await this.reading.reach(actor, caseId);
    const extracts = await this.mediation.extractsOf(actor, caseId);
    const extract = extracts.find(({ answers }) => answers.some(({ id }) => id === answerId));
    const answer = extract?.answers.find(({ id }) => id === answerId);
    if (extract === undefined || answer === undefined) throw answerUnknown();
    const running = (await this.deadlines.ofCase(caseId)).filter(({ status }) => status === 'running');
    return {
      extract,
      answer,
      files: (await this.files.ofCase(keyring)).filter((file) => file.answerId === answerId),
      theirClocks: running.filter(({ result }) => sideOf(result.owedBy) === 'theirs'),
    };
  }

  /** Every file that came in for this case; nothing of any file is read. */
  async filesOf(actor: StaffActor, caseId: string): Promise<ReadableFile[]> {
    const { keyring } = await this.reading.reach(actor, caseId);
    return this.files.ofCase(keyring);
  }

  /** The cleaned copy of a file that came in; each opening is in the audit trail. */
  async readFile(
    actor: StaffActor,
    caseId: string,
    fileId: string,
  ): Promise<{ file: ReadableFile; content: AsyncGenerator<Buffer> }> {
    const file = (await this.filesOf(actor, caseId)).find(({ id }) => id === fileId);
    if (file === undefined) throw answerUnknown();
    await this.record(actor, 'received-file-opened', caseId, { fileId });
    return { file, content: this.files.content(file) };
  }

  /**
   * They gave notice that they need longer, and the law lets them: the clock moves and she is told.
   *
   * @throws DomainError the refusal of the engine; `MEDIATION.ANSWER_HANDLED`, `CASES.CHANGED_MEANWHILE`
   */
  async grantTime(
    actor: StaffActor,
    caseId: string,
    answerId: string,
    { deadlineId, extension, seenVersion }: LongerTerm,
    toHer: string,
  ): Promise<void> {
    await this.settle(actor, caseId, answerId, 'extended', async (keyring) => {
      await this.clocks.change(actor, caseId, deadlineId, { extension }, seenVersion);
      await this.correspondence.toHer(keyring, toHer, actor.id);
    });
  }

  /** No clock moves, but she hears what they wrote. */
  async tellHer(actor: StaffActor, caseId: string, answerId: string, toHer: string): Promise<void> {
    await this.settle(actor, caseId, answerId, 'told-her', async (keyring) => {
      await this.correspondence.toHer(keyring, toHer, actor.id);
    });
  }

  /** It is for somebody else: a draft of the same text for them, about which she is asked anew. Gives its id. */
  async forward(
    actor: StaffActor,
    caseId: string,
    answerId: string,
    contactPersonId: string,
  ): Promise<string> {
    const { extract } = await this.open(actor, caseId, answerId);
    const { institutionId } = await this.directory.contact(contactPersonId);
    const { text, asks } = extract;
    let draftId = '';
    await this.settle(actor, caseId, answerId, 'forwarded', async () => {
      draftId = await this.mediation.writeExtract(actor, caseId, {
        institutionId,
        contactPersonId,
        text,
        asks,
      });
    });
    return draftId;
  }

  async note(actor: StaffActor, caseId: string, answerId: string): Promise<void> {
    await this.settle(actor, caseId, answerId, 'noted', async () => undefined);
  }

  private async settle(
    actor: StaffActor,
    caseId: string,
    answerId: string,
    how: AnswerHandling,
    work: (keyring: CaseKeyring) => Promise<void>,
  ): Promise<void> {
    const { keyring } = await this.reading.reach(actor, caseId);
    await this.open(actor, caseId, answerId);
    await this.transactions.run(async () => {
      if (!(await this.links.handle(answerId, how, actor.id))) throw answerHandled();
      await work(keyring);
      await this.record(actor, 'answer-handled', caseId, { answerId, how });
    });
  }

  private record(actor: StaffActor, action: string, caseId: string, detail: Record<string, unknown>) {
    return this.audit.record({ actorId: actor.id, action, subjectKind: 'case', subjectId: caseId, detail });
  }
}
