import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { Clock, DomainError, newId } from '@app/kernel';
import type { CaseKeyring, CaseSeal } from '../keys/case-keyring.js';
import { CasesRepository } from '../case/cases.repository.js';
import { consentNotOpen, notConsented } from '../cases.errors.js';
import { ConsentEntity, type ConsentKind, type ConsentStatus } from './consent.entity.js';
import { ComeBackService } from '../deadlines/come-back.service.js';
import { ConsentsRepository } from './consents.repository.js';

/** Exactly what she is asked to agree to. */
export interface ConsentQuestion {
  recipient: string;
  text: string;
  /** Where there are several: each by name, so that her word can be one for each. */
  recipients?: readonly string[];
  /** With this text they learn who she is; she is told so in the question. */
  makesKnown?: boolean;
  /** Of a second complaint: what it would be about, as codes. */
  secondComplaint?: SecondComplaintCodes;
}

export interface SecondComplaintCodes {
  institutionType: string;
  conduct: string[];
}

export interface ReadableConsent extends ConsentQuestion {
  id: string;
  kind: ConsentKind;
  subjectId: string;
  status: ConsentStatus;
  /** Of several recipients, the places of those to whom she said no, counted from one. */
  declined: number[];
  askedAt: Date;
  decidedAt: Date | null;
  withdrawnAt: Date | null;
}

export type ConsentDecision = 'give' | 'refuse' | 'withdraw';

const COLUMN = 'cases.consents.sealed';
const MOVES = {
  give: { from: 'asked', to: 'given', event: 'consent-given' },
  refuse: { from: 'asked', to: 'refused', event: 'consent-refused' },
  withdraw: { from: 'given', to: 'withdrawn', event: 'consent-withdrawn' },
} as const;

/** Consent for exactly one text, one recipient and one moment; withdrawing it is as easy as giving it. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly repository: ConsentsRepository,
    private readonly cases: CasesRepository,
    private readonly comeBack: ComeBackService,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Part of a caseworker's transaction. */
  async ask(
    seal: CaseSeal,
    about: { kind: ConsentKind; subjectId: string },
    question: ConsentQuestion,
    staffId: string,
  ): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    await this.repository.add(
      Object.assign(new ConsentEntity(), {
        id,
        caseId: seal.caseId,
        ...about,
        status: 'asked' as const,
        declined: [],
        ...seal.seal(JSON.stringify(question), COLUMN, id),
        askedAt: now,
        decidedAt: null,
        withdrawnAt: null,
      }),
    );
    await this.cases.addHistory(
      seal.caseId,
      'consent-asked',
      { consentId: id, kind: about.kind },
      staffId,
      now,
    );
    await this.comeBack.refresh(seal.caseId);
    return id;
  }

  async read(keyring: CaseKeyring): Promise<ReadableConsent[]> {
    return (await this.repository.ofCase(keyring.caseId)).map((consent) => readable(consent, keyring));
  }

  /**
   * Her decision.
   *
   * @param declined Of several recipients, the places of those who may not have it, counted from one; for a yes.
   * @throws DomainError `CASES.CONSENT_UNKNOWN`, `CASES.CONSENT_DECIDED`
   */
  async decide(
    caseId: string,
    consentId: string,
    decision: ConsentDecision,
    declined: readonly number[] = [],
  ): Promise<void> {
    const consent = await this.repository.byId(consentId);
    if (consent === null || consent.caseId !== caseId) throw consentUnknown();
    const move = MOVES[decision];
    await this.transactions.run(async () => {
      const now = this.clock.now();
      const but = decision === 'give' ? declined : [];
      if (!(await this.repository.move(consentId, move.from, move.to, now, but))) throw consentNotOpen();
      await this.cases.addHistory(caseId, move.event, { consentId, kind: consent.kind }, null, now);
      const found = await this.cases.byId(caseId);
      const status = found?.status === 'waiting-for-her' ? { status: 'in-progress' as const } : {};
      await this.cases.change(caseId, { sheWroteAt: now, ...status });
      await this.comeBack.refresh(caseId);
    });
  }

  /** The desk takes its question back, for example because the text changed. */
  async cancel(consentId: string): Promise<void> {
    if (!(await this.repository.move(consentId, 'asked', 'cancelled', this.clock.now())))
      throw consentNotOpen();
  }

  /**
   * @param place Of several recipients, the one it goes to now, counted from one.
   * @throws DomainError `CASES.NO_CONSENT` unless she agreed to exactly this text for exactly this recipient.
   */
  async requireGiven(
    keyring: CaseKeyring,
    consentId: string,
    question: ConsentQuestion,
    place?: number,
  ): Promise<void> {
    const consent = await this.repository.byId(consentId);
    if (consent === null || consent.caseId !== keyring.caseId || consent.status !== 'given')
      throw notConsented();
    const agreed = readable(consent, keyring);
    if (agreed.text !== question.text || agreed.recipient !== question.recipient) throw notConsented();
    if (question.makesKnown === true && agreed.makesKnown !== true) throw notConsented();
    if (place !== undefined && agreed.declined.includes(place)) throw notConsented();
  }
}

function readable(consent: ConsentEntity, keyring: CaseKeyring): ReadableConsent {
  const question = JSON.parse(keyring.open(consent, COLUMN, consent.id)) as ConsentQuestion;
  return {
    id: consent.id,
    kind: consent.kind,
    subjectId: consent.subjectId,
    status: consent.status,
    declined: consent.declined,
    askedAt: consent.askedAt,
    decidedAt: consent.decidedAt,
    withdrawnAt: consent.withdrawnAt,
    recipient: question.recipient,
    text: question.text,
    ...(question.recipients === undefined ? {} : { recipients: question.recipients }),
    ...(question.makesKnown === true ? { makesKnown: true } : {}),
    ...(question.secondComplaint === undefined ? {} : { secondComplaint: question.secondComplaint }),
  };
}

function consentUnknown(): DomainError {
  return new DomainError('CASES.CONSENT_UNKNOWN', 'not-found', 'There is no such question.');
}
