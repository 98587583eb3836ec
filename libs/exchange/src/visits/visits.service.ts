import { Injectable } from '@nestjs/common';
import { CaseKeysService, CasesRepository } from '@app/cases';
import { Transactions } from '@app/database';
import { Clock } from '@app/kernel';
import {
  decryptText,
  encryptText,
  newSalt,
  newSecretKey,
  newSessionToken,
  openSession,
  sealSession,
  sessionFormSecret,
  sessionTokenHash,
  shareKey,
  shareLinkHash,
} from '@app/vault';
import { ANSWER_EFFECTS, assertAnswer, type AnswerKind, type TheirAnswer } from '../answers/answer.js';
import { AnswerEntity } from '../answers/answer.entity.js';
import { ExchangeSessionEntity } from './exchange-session.entity.js';
import { answerTaken, cannotOpen, linkClosed, tooManyAnswers, visitEnded } from '../exchange.errors.js';
import type { ExtractContent } from '../links/extract-content.js';
import { canMoveExtract } from '../links/extract-status.js';
import { caseFileHolder } from '../documents/received-file.js';
import { ReceivedFilesService, type CheckedFile } from '../documents/received-files.service.js';
import { isOpenAt, linkSecretOf, TRIES } from '../links/link-state.js';
import { ANSWER_COLUMN, EXTRACT_COLUMN, VISIT_COLUMN, type SealedAnswer } from '../sealed-columns.js';
import { VisitsRepository, type LinkRow } from './visits.repository.js';

/** How long a visit lives without a request: time to look something up and write an answer. */
export const VISIT_IDLE_MINUTES = 60;
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
export class VisitsService {
  private readonly decoySalt = newSalt();
  private readonly decoyText = encryptText('', newSecretKey(), { column: EXTRACT_COLUMN, row: '' });

  constructor(
    private readonly repository: VisitsRepository,
    private readonly caseKeys: CaseKeysService,
    private readonly cases: CasesRepository,
    private readonly files: ReceivedFilesService,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens a link with its passcode, after the same work whether the link exists or not.
   *
   * @param typedLink The secret, or an address that ends in it.
   * @param draft     What was being written when an earlier visit ended.
   * @throws DomainError `EXCHANGE.CANNOT_OPEN`, `EXCHANGE.LINK_CLOSED`
   */
  async open(typedLink: string, passcode: string, draft: Draft = {}): Promise<{ token: string }> {
    const secret = linkSecretOf(typedLink) ?? '';
    const link = await this.repository.linkByHash(shareLinkHash(secret));
    // Taken before it is known whether the passcode is right: ten at the same time are ten tries.
    const mayTry = await this.repository.takeTry(link?.id ?? null, TRIES);
    const content = await this.decrypt(link, secret, passcode);
    if (link === undefined || content === undefined || !mayTry) throw cannotOpen();
    await this.repository.giveTriesBack(link.id);
    const now = this.clock.now();
    if (!isOpenAt(link, now)) throw linkClosed();
    const token = newSessionToken();
    await this.transactions.run(async () => {
      await this.repository.markOpened(link.id, now);
      await this.repository.addSession(
        Object.assign(new ExchangeSessionEntity(), {
          tokenHash: sessionTokenHash(token),
          shareLinkId: link.id,
          sealed: sealVisit({ content, draft }, token),
          createdAt: now,
          lastSeenAt: now,
        }),
      );
    });
    return { token };
  }

  /** The visit behind a cookie, if the link still opens. @throws DomainError `EXCHANGE.VISIT_ENDED`, `EXCHANGE.LINK_CLOSED` */
  async resume(token: string): Promise<Visit> {
    const { session, link } = await this.reach(token);
    const { content, draft } = openVisit(session.sealed, token);
    const received = await this.repository.answersOf(session.shareLinkId);
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
    const { session } = await this.reach(token);
    return this.transactions.run(async () => {
      const now = this.clock.now();
      const link = await this.repository.lockLink(session.shareLinkId);
      if (link === undefined || !isOpenAt(link, now)) throw linkClosed();
      const before = await this.repository.answersOf(link.id);
      const same = before.find((received) => received.id === answer.id);
      if (same !== undefined) return { kind: same.kind, receivedAt: same.receivedAt, files: same.files };
      if (before.length >= ANSWERS_AT_MOST) throw tooManyAnswers();
      await this.store(link, answer, files, now);
      await this.dropDraft(token, session);
      return { kind: answer.kind, receivedAt: now, files: files.length };
    });
  }

  async leave(token: string): Promise<void> {
    await this.repository.removeSession(sessionTokenHash(token));
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
  private async dropDraft(token: string, session: ExchangeSessionEntity): Promise<void> {
    const { content, draft } = openVisit(session.sealed, token);
    if (Object.keys(draft).length === 0) return;
    await this.repository.resealSession(session.tokenHash, sealVisit({ content, draft: {} }, token));
  }

  private async reach(token: string): Promise<{ session: ExchangeSessionEntity; link: LinkRow }> {
    const session = await this.repository.sessionByHash(sessionTokenHash(token));
    if (session === null) throw visitEnded();
    const now = this.clock.now();
    const idleMs = now.getTime() - session.lastSeenAt.getTime();
    const link = await this.repository.link(session.shareLinkId);
    const isOpen = link !== undefined && isOpenAt(link, now);
    if (!isOpen || idleMs > VISIT_IDLE_MINUTES * 60_000) {
      await this.repository.removeSession(session.tokenHash);
      throw isOpen ? visitEnded() : linkClosed();
    }
    // Once a minute is enough to know who is idle, and spares a write on every page.
    if (idleMs > 60_000) await this.repository.touchSession(session.tokenHash, now);
    return { session, link };
  }

  private async decrypt(
    link: LinkRow | undefined,
    secret: string,
    passcode: string,
  ): Promise<ExtractContent | undefined> {
    const key = await shareKey(secret, passcode, link?.passcodeSalt ?? this.decoySalt);
    try {
      const place = { column: EXTRACT_COLUMN, row: link?.id ?? '' };
      return JSON.parse(decryptText(link?.encryptedExtract ?? this.decoyText, key, place)) as ExtractContent;
    } catch {
      return undefined;
    }
  }
}

function sealVisit(visit: SealedVisit, token: string): Buffer {
  return sealSession(JSON.stringify(visit), token, VISIT_COLUMN);
}

function openVisit(sealed: Buffer, token: string): SealedVisit {
  return JSON.parse(openSession(sealed, token, VISIT_COLUMN)) as SealedVisit;
}
