import { Injectable } from '@nestjs/common';
import {
  CasesRepository,
  consentNotOpen,
  ConsentsService,
  FilingService,
  HerCaseService,
  type ReadableConsent,
  type SecondComplaintCodes,
} from '@app/cases';
import { Transactions } from '@app/database';
import { Clock } from '@app/kernel';
import type { ReceiptKey } from '@app/vault';
import { readComplaint } from './complaint-form.js';
import { ReceiptKeysService, type NewReceipt } from '../receipts/receipt-keys.service.js';
import { SecondComplaintsRepository } from './second-complaints.repository.js';

/** What the desk proposes to take out of her complaint, as it stands in the question to her. */
export interface SecondComplaintProposal extends SecondComplaintCodes {
  consentId: string;
  /** Written by the desk; she may change every word of it before she says yes. */
  text: string;
}

/**
 * A second complaint out of a first one. Her yes files it here as any other: with a key and a code of its own, which the
 * desk never has. Nothing of the first case goes along but the text that she saw and sent.
 */
@Injectable()
export class SecondComplaintsService {
  constructor(
    private readonly cases: HerCaseService,
    private readonly caseRows: CasesRepository,
    private readonly consents: ConsentsService,
    private readonly filing: FilingService,
    private readonly receipts: ReceiptKeysService,
    private readonly repository: SecondComplaintsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The proposal that waits for her answer. @throws DomainError `CASES.RECEIPT_UNKNOWN` */
  async proposal(receipt: ReceiptKey): Promise<SecondComplaintProposal | undefined> {
    const { keyring } = await this.cases.reach(receipt);
    const asked = (await this.consents.read(keyring)).find(isOpenSplit);
    return asked && proposalOf(asked);
  }

  /**
   * Files the complaint in one transaction with her yes.
   *
   * @param receipt   Of her first complaint.
   * @param written   The text as she sends it, and the language in which she reads.
   * @param alongside In the same transaction, so that the code that was drawn is not lost.
   * @throws DomainError `CASES.CONSENT_DECIDED`, `INTAKE.COMPLAINT_INVALID`, `CASES.NOBODY_TO_READ`
   */
  async accept(
    receipt: ReceiptKey,
    consentId: string,
    written: { language: string; narrative: string },
    alongside: (made: NewReceipt) => Promise<void>,
  ): Promise<void> {
    const { facts, keyring } = await this.cases.reach(receipt);
    const asked = (await this.consents.read(keyring)).find(
      (consent) => consent.id === consentId && isOpenSplit(consent),
    );
    if (asked === undefined) throw consentNotOpen();
    const { institutionType, conduct } = proposalOf(asked);
    const complaint = readComplaint({ ...written, institution: { type: institutionType }, conduct });
    const made = await this.receipts.make();
    await this.transactions.run(async () => {
      // First, because of two answers at once only one gets past it.
      await this.consents.decide(facts.id, consentId, 'give');
      const keptFrom = await this.repository.keptFrom(consentId);
      const { caseId } = await this.filing.file(complaint, made.key, keptFrom);
      const now = this.clock.now();
      await this.repository.splitOff(consentId, caseId, now);
      await this.caseRows.addHistory(facts.id, 'split-off', {}, null, now);
      await alongside(made);
    });
  }
}

function isOpenSplit({ kind, status }: ReadableConsent): boolean {
  return kind === 'split' && status === 'asked';
}

function proposalOf({ id, text, secondComplaint }: ReadableConsent): SecondComplaintProposal {
  const { institutionType = 'unknown', conduct = [] } = secondComplaint ?? {};
  return { consentId: id, text, institutionType, conduct };
}
