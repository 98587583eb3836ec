import { Injectable } from '@nestjs/common';
import { CasesRepository, ConsentsService, HerCaseService, type CaseKeyring } from '@app/cases';
import { Transactions } from '@app/database';
import { Clock, DomainError } from '@app/kernel';
import type { ReceiptKey } from '@app/vault';
import { herChoices, isShownToHer, type HelpedAnswer, type HerReferral } from './her-referral.js';
import { HerReferralsRepository } from './her-referrals.repository.js';

/** The place that her words are bound to; the desk opens them under the same name. */
const COLUMN = 'referral.her_words.sealed';

/** Her side of what was passed on to a partner: how it stands, waiting and going on, and whether it helped. */
@Injectable()
export class HerReferralsService {
  constructor(
    private readonly repository: HerReferralsRepository,
    private readonly her: HerCaseService,
    private readonly consents: ConsentsService,
    private readonly cases: CasesRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `CASES.RECEIPT_UNKNOWN` */
  async read(receipt: ReceiptKey): Promise<HerReferral[]> {
    return this.readWith((await this.her.reach(receipt)).keyring);
  }

  /** The partner is told to wait, or that it may go on. @throws DomainError `INTAKE.REFERRAL_UNKNOWN` */
  async pause(receipt: ReceiptKey, referralId: string, wait: boolean): Promise<void> {
    const { keyring } = await this.her.reach(receipt);
    const referral = await this.one(keyring, referralId);
    if (!referral.mayPause) throw referralUnknown();
    await this.transactions.run(async () => {
      const now = this.clock.now();
      if (!(await this.repository.pause(referralId, wait ? now : null))) return;
      await this.cases.change(keyring.caseId, { sheWroteAt: now });
      const kind = wait ? 'referral-paused' : 'referral-resumed';
      await this.cases.addHistory(keyring.caseId, kind, { referralId }, null, now);
    });
  }

  /**
   * Whether it helped, once for each referral.
   *
   * @param text Her own words; may be empty.
   * @throws DomainError `INTAKE.REFERRAL_UNKNOWN` also where she is not asked, or has said it before
   */
  async say(receipt: ReceiptKey, referralId: string, answer: HelpedAnswer, text: string): Promise<void> {
    const { keyring } = await this.her.reach(receipt);
    const referral = await this.one(keyring, referralId);
    if (!referral.isAsked) throw referralUnknown();
    await this.transactions.run(async () => {
      const saidAt = this.clock.now();
      const { caseId } = keyring;
      const sealed = keyring.seal(text, COLUMN, referralId);
      if (!(await this.repository.addWord({ referralId, caseId, answer, ...sealed, saidAt }))) return;
      if (answer === 'yes') await this.repository.markHelped(referralId, saidAt);
      await this.cases.change(caseId, { sheWroteAt: saidAt });
      await this.cases.addHistory(caseId, 'her-word-on-referral', { referralId, kind: answer }, null, saidAt);
    });
  }

  /** The same for a case that was reached before, and without asking for it again. */
  async readWith(keyring: CaseKeyring): Promise<HerReferral[]> {
    const rows = (await this.repository.ofCase(keyring.caseId)).filter(({ outcome }) =>
      isShownToHer(outcome),
    );
    if (rows.length === 0) return [];
    const consents = new Map((await this.consents.read(keyring)).map((consent) => [consent.id, consent]));
    return rows.flatMap(({ id, consentId, outcome, pausedAt, said }) => {
      const consent = consents.get(consentId ?? '');
      if (consent === undefined) return [];
      const { recipient, status } = consent;
      const choices = herChoices(outcome, said, status === 'given');
      return [{ id, recipient, outcome, isPaused: pausedAt !== null, said, ...choices }];
    });
  }

  private async one(keyring: CaseKeyring, id: string): Promise<HerReferral> {
    const found = (await this.readWith(keyring)).find((referral) => referral.id === id);
    if (found === undefined) throw referralUnknown();
    return found;
  }
}

function referralUnknown(): DomainError {
  return new DomainError(
    'INTAKE.REFERRAL_UNKNOWN',
    'not-found',
    'There is nothing to say about this any more.',
  );
}
