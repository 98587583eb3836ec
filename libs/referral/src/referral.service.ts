import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import {
  canMove,
  CasesRepository,
  ConsentsService,
  isOpen,
  type CaseEntity,
  type CaseKeyring,
} from '@app/cases';
import { CaseReadingService, type ReachedCase } from '@app/casework';
import { Transactions } from '@app/database';
import { DirectoryService } from '@app/directory';
import { canBecome, notableOutcomes, PartnerLinksService, type ReferralOutcome } from '@app/exchange';
import type { StaffActor } from '@app/identity';
import { Clock, newId } from '@app/kernel';
import {
  anonymousNoReferral,
  caseEnded,
  outcomeNotPossible,
  partnerEnded,
  referralUnknown,
} from './referral.errors.js';
import { ReferralEntity } from './referral.entity.js';
import { PASSED_ON_COLUMN, passedOnOf, referralNumber, type PassedOn } from './passed-on.js';
import { followOf, type Follow } from './link/follow.js';
import { HerWordsRepository } from './link/her-words.repository.js';
import { ReferralsRepository } from './referrals.repository.js';

export interface ReferralView extends PassedOn, Follow {
  id: string;
  kind: string;
  partnerId: string | null;
  outcome: ReferralOutcome;
  offeredAt: Date;
  changedAt: Date;
  version: number;
  /** Since when she wants the partner to wait; null when it need not. */
  pausedAt: Date | null;
  /** What the desk may note next. */
  notable: ReferralOutcome[];
}

/** The page for the partner: her text, and nothing of the case besides. */
export interface ReferralLetter extends PassedOn {
  /** Says which referral it is and nothing about the case. */
  number: string;
  sentOn: Date;
}

/** Offers, sends and follows a referral. Each method is one thing that can happen: one transaction, one line of audit. */
@Injectable()
export class ReferralService {
  constructor(
    private readonly repository: ReferralsRepository,
    private readonly reading: CaseReadingService,
    private readonly cases: CasesRepository,
    private readonly consents: ConsentsService,
    private readonly directory: DirectoryService,
    private readonly links: PartnerLinksService,
    private readonly herWords: HerWordsRepository,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async ofCase(actor: StaffActor, caseId: string, reached?: ReachedCase): Promise<ReferralView[]> {
    const { keyring } = await this.reading.reach(actor, caseId, reached);
    const referrals = await this.repository.ofCase(caseId);
    if (referrals.length === 0) return [];
    const all = {
      links: await this.links.ofCase(caseId),
      answers: await this.links.answersOf(keyring),
      herWords: await this.herWords.ofCase(keyring),
    };
    return Promise.all(
      referrals.map(async (referral) => ({
        ...readable(referral, keyring),
        ...followOf(referral.id, all, await this.partnerOf(referral)),
      })),
    );
  }

  /** Writes down what would be passed on to a partner, and asks her. Gives the id of the referral. */
  async offer(
    actor: StaffActor,
    caseId: string,
    offer: { partnerId: string; text: string },
    seenVersion?: number,
  ): Promise<string> {
    const { facts, keyring } = await this.reading.reach(actor, caseId);
    if (!isOpen(facts.status)) throw caseEnded();
    if (facts.anonymity === 'A0') throw anonymousNoReferral();
    const partner = await this.directory.partner(offer.partnerId);
    if (partner.endedAt !== null) throw partnerEnded();
    const passedOn: PassedOn = { recipient: partner.name, text: offer.text };
    const id = newId();
    const now = this.clock.now();
    await this.transactions.run(async () => {
      await this.cases.change(caseId, waitingForHer(facts), seenVersion);
      const consentId = await this.consents.ask(
        keyring,
        { kind: 'referral', subjectId: id },
        passedOn,
        actor.id,
      );
      await this.repository.add(
        Object.assign(new ReferralEntity(), {
          id,
          caseId,
          kind: partner.kind,
          partnerId: partner.id,
          consentId,
          outcome: 'offered' as const,
          ...keyring.seal(JSON.stringify(passedOn), PASSED_ON_COLUMN, id),
          authorId: actor.id,
          offeredAt: now,
          changedAt: now,
          pausedAt: null,
          version: 1,
        }),
      );
      await this.note(actor, caseId, { id, kind: partner.kind, outcome: 'offered' }, 'referral-offered');
    });
    return id;
  }

  /** The desk takes its offer back before she has decided. */
  async takeBack(actor: StaffActor, caseId: string, referralId: string, seenVersion: number): Promise<void> {
    const { referral } = await this.reach(actor, caseId, referralId);
    if (!canBecome(referral.outcome, 'withdrawn', 'desk')) throw outcomeNotPossible();
    await this.transactions.run(async () => {
      await this.repository.move(referralId, seenVersion, 'withdrawn', this.clock.now());
      if (referral.consentId !== null) await this.consents.cancel(referral.consentId);
      await this.note(actor, caseId, { ...referral, outcome: 'withdrawn' }, 'referral-taken-back');
    });
  }

  /**
   * Hands it over: from now on it counts as sent, and the page for the partner can be printed.
   *
   * @throws DomainError `CASES.NO_CONSENT` unless she agreed to exactly this, and has not taken it back
   */
  async send(actor: StaffActor, caseId: string, referralId: string, seenVersion: number): Promise<void> {
    const { referral, passedOn, keyring } = await this.reach(actor, caseId, referralId);
    await this.transactions.run(async () => {
      await this.consents.requireGiven(keyring, referral.consentId ?? '', passedOn);
      if (!canBecome(referral.outcome, 'sent', 'desk')) throw outcomeNotPossible();
      await this.repository.move(referralId, seenVersion, 'sent', this.clock.now());
      await this.note(actor, caseId, { ...referral, outcome: 'sent' }, 'referral-sent');
    });
  }

  /** The page for the partner. Asked again, her consent is looked at again. */
  async letter(actor: StaffActor, caseId: string, referralId: string): Promise<ReferralLetter> {
    const { referral, passedOn, keyring } = await this.reach(actor, caseId, referralId);
    if (['offered', 'consented', 'withdrawn'].includes(referral.outcome)) throw outcomeNotPossible();
    await this.consents.requireGiven(keyring, referral.consentId ?? '', passedOn);
    await this.audit.record({
      actorId: actor.id,
      action: 'referral-letter-opened',
      subjectKind: 'case',
      subjectId: caseId,
      detail: { referralId },
    });
    return { ...passedOn, number: referralNumber(referralId), sentOn: referral.changedAt };
  }

  /** Notes what became of it, as the partner or she told. */
  async recordOutcome(
    actor: StaffActor,
    caseId: string,
    referralId: string,
    outcome: ReferralOutcome,
    seenVersion: number,
  ): Promise<void> {
    const { referral } = await this.reach(actor, caseId, referralId);
    if (!canBecome(referral.outcome, outcome, 'partner')) throw outcomeNotPossible();
    await this.transactions.run(async () => {
      await this.repository.move(referralId, seenVersion, outcome, this.clock.now());
      await this.note(actor, caseId, { ...referral, outcome }, 'referral-outcome-noted');
    });
  }

  private async partnerOf({ partnerId }: ReferralEntity) {
    if (partnerId === null) return { partner: undefined, people: [] };
    const [partner, people] = await Promise.all([
      this.directory.partner(partnerId),
      this.directory.partnerContacts(partnerId),
    ]);
    return { partner, people };
  }

  private async reach(
    actor: StaffActor,
    caseId: string,
    referralId: string,
  ): Promise<{ referral: ReferralEntity; passedOn: PassedOn; keyring: CaseKeyring }> {
    const { keyring } = await this.reading.reach(actor, caseId);
    const referral = await this.repository.one(caseId, referralId);
    if (referral === null) throw referralUnknown();
    return { referral, passedOn: passedOnOf(referral, keyring), keyring };
  }

  private async note(
    actor: StaffActor,
    caseId: string,
    referral: { id: string; kind: string; outcome: ReferralOutcome },
    action: string,
  ): Promise<void> {
    const detail = { referralId: referral.id, kind: referral.kind, outcome: referral.outcome };
    await this.cases.addHistory(caseId, 'referral-changed', detail, actor.id, this.clock.now());
    await this.audit.record({ actorId: actor.id, action, subjectKind: 'case', subjectId: caseId, detail });
  }
}

/** A question lies with her: the case waits for her, unless it waits for an institution already. */
function waitingForHer(facts: CaseEntity): { status?: 'waiting-for-her' } {
  if (facts.status === 'waiting-for-them' || !canMove(facts.status, 'waiting-for-her')) return {};
  return { status: 'waiting-for-her' };
}

function readable(referral: ReferralEntity, keyring: CaseKeyring): Omit<ReferralView, keyof Follow> {
  return {
    id: referral.id,
    kind: referral.kind,
    partnerId: referral.partnerId,
    outcome: referral.outcome,
    offeredAt: referral.offeredAt,
    changedAt: referral.changedAt,
    version: referral.version,
    pausedAt: referral.pausedAt,
    notable: notableOutcomes(referral.outcome),
    ...passedOnOf(referral, keyring),
  };
}
