import { Injectable } from '@nestjs/common';
import { CaseKeysService, CasesRepository } from '@app/cases';
import { Transactions } from '@app/database';
import { Clock } from '@app/kernel';
import { openSession, sealSession, sessionFormSecret } from '@app/vault';
import { answerNotPossible, answerTaken, linkClosed, tooManyAnswers } from '../exchange.errors.js';
import { isOpenAt } from '../links/link-state.js';
import { LinkVisits } from '../visits/link-visits.js';
import { assertPartnerAnswer, outcomeAfter, type PartnerAnswer } from './partner-answer.js';
import { PartnerAnswerEntity } from './partner-answer.entity.js';
import {
  PARTNER_ANSWER_COLUMN,
  PARTNER_TEXT_COLUMN,
  PARTNER_VISIT_COLUMN,
  type PartnerContent,
  type SealedPartnerAnswer,
} from './partner-content.js';
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
export class PartnerVisitsService extends LinkVisits<PartnerLinkRow, PartnerContent> {
  constructor(
    private readonly repository: PartnerVisitsRepository,
    private readonly caseKeys: CaseKeysService,
    private readonly cases: CasesRepository,
    transactions: Transactions,
    clock: Clock,
  ) {
    super(repository, PARTNER_TEXT_COLUMN, transactions, clock);
  }

  /**
   * Opens a link with its passcode, after the same work whether the link exists or not.
   *
   * @param typedLink The secret, or an address that ends in it.
   * @throws DomainError `EXCHANGE.CANNOT_OPEN`, `EXCHANGE.LINK_CLOSED`
   */
  open(typedLink: string, passcode: string): Promise<{ token: string }> {
    return this.enter(typedLink, passcode, (content, token) =>
      sealSession(JSON.stringify(content), token, PARTNER_VISIT_COLUMN),
    );
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
}
