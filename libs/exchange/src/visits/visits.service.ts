import { Injectable } from '@nestjs/common';
import { CaseKeysService, CasesRepository } from '@app/cases';
import { Transactions } from '@app/database';
import { Clock } from '@app/kernel';
import { openSession, sealSession, sessionFormSecret } from '@app/vault';
import { ANSWER_EFFECTS, assertAnswer, type AnswerKind, type TheirAnswer } from '../answers/answer.js';
import { AnswerEntity } from '../answers/answer.entity.js';
import { answerTaken, linkClosed, tooManyAnswers } from '../exchange.errors.js';
import type { ExtractContent } from '../links/extract-content.js';
import { canMoveExtract } from '../links/extract-status.js';
import { caseFileHolder } from '../documents/received-file.js';
import { ReceivedFilesService, type CheckedFile } from '../documents/received-files.service.js';
import { isOpenAt } from '../links/link-state.js';
import { ANSWER_COLUMN, EXTRACT_COLUMN, VISIT_COLUMN, type SealedAnswer } from '../sealed-columns.js';
import { LinkVisits } from './link-visits.js';
import type { VisitRow } from './link-tables.js';
import { VisitsRepository, type LinkRow } from './visits.repository.js';

/** More than this through one link is no correspondence any more. */
const ANSWERS_AT_MOST = 20;

/** What was being written when a visit ended, so that it is not lost. */
export type Draft = Record<string, string>;

export interface AnswerReceipt {
  kind: AnswerKind;
  receivedAt: Date;
  /** How many files came with it. */
  files: number;
}

/** Somebody who opened a link with its passcode. */
export interface Visit {
  token: string;
  /** For the tokens of forms. */
  formSecret: Buffer;
  content: ExtractContent;
  draft: Draft;
  received: AnswerReceipt[];
  /** When the reader said that she has read it. */
  readConfirmedAt: Date | null;
}

interface SealedVisit {
  content: ExtractContent;
  draft: Draft;
}

/** The other side of a one-case link: opening it, coming back to it, answering, leaving. */
@Injectable()
export class VisitsService extends LinkVisits<LinkRow, ExtractContent> {
  constructor(
    private readonly repository: VisitsRepository,
    private readonly caseKeys: CaseKeysService,
    private readonly cases: CasesRepository,
    private readonly files: ReceivedFilesService,
    transactions: Transactions,
    clock: Clock,
  ) {
    super(repository, EXTRACT_COLUMN, transactions, clock);
  }

  /**
   * Opens a link with its passcode, after the same work whether the link exists or not.
   *
   * @param typedLink The secret, or an address that ends in it.
   * @param draft     What was being written when an earlier visit ended.
   * @throws DomainError `EXCHANGE.CANNOT_OPEN`, `EXCHANGE.LINK_CLOSED`
   */
  open(typedLink: string, passcode: string, draft: Draft = {}): Promise<{ token: string }> {
    return this.enter(typedLink, passcode, (content, token) => sealVisit({ content, draft }, token));
  }

  /** The visit behind a cookie, if the link still opens. @throws DomainError `EXCHANGE.VISIT_ENDED`, `EXCHANGE.LINK_CLOSED` */
  async resume(token: string): Promise<Visit> {
    const { visit, link } = await this.reach(token);
    const { content, draft } = openVisit(visit.sealed, token);
    const received = await this.repository.answersOf(link.id);
    const { readConfirmedAt } = link;
    return { token, formSecret: sessionFormSecret(token), content, draft, received, readConfirmedAt };
  }

  /** The reader says that she has read it; the first time counts. */
  async confirmRead(token: string): Promise<void> {
    const { link } = await this.reach(token);
    await this.repository.markRead(link.id, this.clock.now());
  }

  /**
   * Receives an answer, sealed to the case at once. The same form sent twice is received once.
   *
   * @throws DomainError `EXCHANGE.ANSWER_INVALID`, `EXCHANGE.VISIT_ENDED`, `EXCHANGE.LINK_CLOSED`,
   *         `EXCHANGE.TOO_MANY_ANSWERS`, `EXCHANGE.ANSWER_TAKEN`
   */
  async answer(
    token: string,
    answer: TheirAnswer,
    files: readonly CheckedFile[] = [],
  ): Promise<AnswerReceipt> {
    assertAnswer(answer, this.clock.today().toString());
    const { visit } = await this.reach(token);
    return this.transactions.run(async () => {
      const now = this.clock.now();
      const link = await this.repository.lockLink(visit.linkId);
      if (link === undefined || !isOpenAt(link, now)) throw linkClosed();
      const before = await this.repository.answersOf(link.id);
      const same = before.find((received) => received.id === answer.id);
      if (same !== undefined) return { kind: same.kind, receivedAt: same.receivedAt, files: same.files };
      if (before.length >= ANSWERS_AT_MOST) throw tooManyAnswers();
      await this.store(link, answer, files, now);
      await this.dropDraft(token, visit);
      return { kind: answer.kind, receivedAt: now, files: files.length };
    });
  }

  private async store(
    link: LinkRow,
    answer: TheirAnswer,
    files: readonly CheckedFile[],
    now: Date,
  ): Promise<void> {
    const seal = await this.caseKeys.sealFor(link.caseId);
    const { settles, needsDay } = ANSWER_EFFECTS[answer.kind];
    const words: SealedAnswer = { text: answer.text, ...(needsDay ? { until: answer.until } : {}) };
    const added = await this.repository.addAnswer(
      Object.assign(new AnswerEntity(), {
        id: answer.id,
        shareLinkId: link.id,
        caseId: link.caseId,
        kind: answer.kind,
        ...seal.seal(JSON.stringify(words), ANSWER_COLUMN, answer.id),
        receivedAt: now,
      }),
    );
    if (!added) throw answerTaken();
    await this.files.store(files, caseFileHolder(seal, { answerId: answer.id }));
    if (settles && canMoveExtract(link.extractStatus, 'answered', 'them')) {
      await this.repository.markAnswered(link, now);
    }
    await this.repository.noteTheyWrote(link.caseId, now);
    await this.cases.addHistory(
      link.caseId,
      'they-answered',
      { answerId: answer.id, kind: answer.kind },
      null,
      now,
    );
  }

  /** What was sent is not half-written any more. */
  private async dropDraft(token: string, { tokenHash, sealed }: VisitRow): Promise<void> {
    const { content, draft } = openVisit(sealed, token);
    if (Object.keys(draft).length === 0) return;
    await this.repository.resealVisit(tokenHash, sealVisit({ content, draft: {} }, token));
  }
}

function sealVisit(visit: SealedVisit, token: string): Buffer {
  return sealSession(JSON.stringify(visit), token, VISIT_COLUMN);
}

function openVisit(sealed: Buffer, token: string): SealedVisit {
  return JSON.parse(openSession(sealed, token, VISIT_COLUMN)) as SealedVisit;
}
