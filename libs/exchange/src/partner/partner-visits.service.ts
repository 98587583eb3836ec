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
import {
  answerNotPossible,
  answerTaken,
  cannotOpen,
  linkClosed,
  tooManyAnswers,
  visitEnded,
} from '../exchange.errors.js';
import { isOpenAt, linkSecretOf, TRIES } from '../links/link-state.js';
import { VISIT_IDLE_MINUTES } from '../visits/visits.service.js';
import { assertPartnerAnswer, outcomeAfter, type PartnerAnswer } from './partner-answer.js';
import { PartnerAnswerEntity } from './partner-answer.entity.js';
import {
  PARTNER_ANSWER_COLUMN,
  PARTNER_TEXT_COLUMN,
  PARTNER_VISIT_COLUMN,
  type PartnerContent,
  type SealedPartnerAnswer,
} from './partner-content.js';
import { PartnerVisitEntity } from './partner-visit.entity.js';
import {
  PartnerVisitsRepository,
  type PartnerAnswerRow,
  type PartnerLinkRow,
} from './partner-visits.repository.js';
import type { ReferralOutcome } from './referral-outcome.js';

/** More than this about one referral is no correspondence any more. */
const ANSWERS_AT_MOST = 30;

/** Somebody at a partner who opened a link with its passcode. */
export interface PartnerVisit {
  token: string;
  /** For the tokens of forms. */
  formSecret: Buffer;
  content: PartnerContent;
  outcome: ReferralOutcome;
  /** She asked to wait. */
  isPaused: boolean;
  received: PartnerAnswerRow[];
}

/** The partner's side of a referral: opening the link, coming back to it, saying what became of it, leaving. */
@Injectable()
export class PartnerVisitsService {
  private readonly decoySalt = newSalt();
  private readonly decoyText = encryptText('', newSecretKey(), { column: PARTNER_TEXT_COLUMN, row: '' });

  constructor(
    private readonly repository: PartnerVisitsRepository,
    private readonly caseKeys: CaseKeysService,
    private readonly cases: CasesRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens a link with its passcode, after the same work whether the link exists or not.
   *
   * @param typedLink The secret, or an address that ends in it.
   * @throws DomainError `EXCHANGE.CANNOT_OPEN`, `EXCHANGE.LINK_CLOSED`
   */
  async open(typedLink: string, passcode: string): Promise<{ token: string }> {
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
      await this.repository.addVisit(
        Object.assign(new PartnerVisitEntity(), {
          tokenHash: sessionTokenHash(token),
          linkId: link.id,
          sealed: sealSession(JSON.stringify(content), token, PARTNER_VISIT_COLUMN),
          createdAt: now,
          lastSeenAt: now,
        }),
      );
    });
    return { token };
  }

  /** The visit behind a cookie, if the link still opens. @throws DomainError `EXCHANGE.VISIT_ENDED`, `EXCHANGE.LINK_CLOSED` */
  async resume(token: string): Promise<PartnerVisit> {
    const { visit, link } = await this.reach(token);
    return {
      token,
      formSecret: sessionFormSecret(token),
      content: JSON.parse(openSession(visit.sealed, token, PARTNER_VISIT_COLUMN)) as PartnerContent,
      outcome: link.outcome,
      isPaused: link.pausedAt !== null,
      received: await this.repository.answersOf(link.referralId),
    };
  }

  /**
   * Receives what the partner says, sealed to the case at once, and moves the referral. The same form sent twice is
   * received once.
   *
   * @throws DomainError `EXCHANGE.ANSWER_INVALID`, `EXCHANGE.ANSWER_NOT_POSSIBLE`, `EXCHANGE.VISIT_ENDED`,
   *         `EXCHANGE.LINK_CLOSED`, `EXCHANGE.TOO_MANY_ANSWERS`, `EXCHANGE.ANSWER_TAKEN`
   */
  async answer(token: string, answer: PartnerAnswer): Promise<PartnerAnswerRow> {
    assertPartnerAnswer(answer, this.clock.today().toString());
    const { visit } = await this.reach(token);
    return this.transactions.run(async () => {
      const now = this.clock.now();
      const link = await this.repository.lockLink(visit.linkId);
      if (link === undefined || !isOpenAt(link, now)) throw linkClosed();
      const before = await this.repository.answersOf(link.referralId);
      const same = before.find((received) => received.id === answer.id);
      if (same !== undefined) return same;
      if (before.length >= ANSWERS_AT_MOST) throw tooManyAnswers();
      const outcome = outcomeAfter(link.outcome, answer);
      if (outcome === undefined) throw answerNotPossible();
      await this.store(link, answer, outcome, now);
      return { id: answer.id, kind: answer.kind, outcome, receivedAt: now };
    });
  }

  async leave(token: string): Promise<void> {
    await this.repository.removeVisit(sessionTokenHash(token));
  }

  private async store(
    link: PartnerLinkRow,
    answer: PartnerAnswer,
    outcome: ReferralOutcome,
    now: Date,
  ): Promise<void> {
    const { id, kind, text, day, time, place } = answer;
    const seal = await this.caseKeys.sealFor(link.caseId);
    const words: SealedPartnerAnswer = kind === 'appointment' ? { text, day, time, place } : { text };
    const added = await this.repository.addAnswer(
      Object.assign(new PartnerAnswerEntity(), {
        id,
        linkId: link.id,
        referralId: link.referralId,
        caseId: link.caseId,
        kind,
        outcome,
        reason: kind === 'decline' ? (answer.reason ?? null) : null,
        ...seal.seal(JSON.stringify(words), PARTNER_ANSWER_COLUMN, id),
        receivedAt: now,
      }),
    );
    if (!added) throw answerTaken();
    if (outcome !== link.outcome) await this.repository.moveReferral(link.referralId, outcome, now);
    await this.repository.noteTheyWrote(link.caseId, now);
    const detail = { referralId: link.referralId, answerId: id, kind, outcome };
    await this.cases.addHistory(link.caseId, 'partner-answered', detail, null, now);
  }

  private async reach(token: string): Promise<{ visit: PartnerVisitEntity; link: PartnerLinkRow }> {
    const visit = await this.repository.visitByHash(sessionTokenHash(token));
    // Her consent taken back removes the visit too; the reader is told the same as of any visit that is over.
    if (visit === null) throw visitEnded();
    const now = this.clock.now();
    const idleMs = now.getTime() - visit.lastSeenAt.getTime();
    const link = await this.repository.link(visit.linkId);
    const isOpen = link !== undefined && isOpenAt(link, now);
    if (!isOpen || idleMs > VISIT_IDLE_MINUTES * 60_000) {
      await this.repository.removeVisit(visit.tokenHash);
      throw isOpen ? visitEnded() : linkClosed();
    }
    // Once a minute is enough to know who is idle, and spares a write on every page.
    if (idleMs > 60_000) await this.repository.touchVisit(visit.tokenHash, now);
    return { visit, link };
  }

  private async decrypt(
    link: PartnerLinkRow | undefined,
    secret: string,
    passcode: string,
  ): Promise<PartnerContent | undefined> {
    const key = await shareKey(secret, passcode, link?.passcodeSalt ?? this.decoySalt);
    try {
      const place = { column: PARTNER_TEXT_COLUMN, row: link?.id ?? '' };
      return JSON.parse(decryptText(link?.encryptedText ?? this.decoyText, key, place)) as PartnerContent;
    } catch {
      return undefined;
    }
  }
}
