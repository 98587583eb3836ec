import { Injectable } from '@nestjs/common';
import {
  AttachmentsService,
  caseReader,
  ConsentsService,
  CorrespondenceService,
  HerCaseService,
  KeptOriginalsService,
  type CaseEntity,
  type CaseKeyring,
  type CaseStatus,
  type ConsentDecision,
  type ReadableConsent,
  type SecondComplaintCodes,
} from '@app/cases';
import { Transactions } from '@app/database';
import { DomainError } from '@app/kernel';
import { PingSettingsService } from '@app/pings';
import { SecondLock, type ReceiptKey } from '@app/vault';
import { readStory } from '../filing/free-text.js';
import { withoutKey, type HerFile } from './attachments.service.js';
import { messageInvalid, secondComplaint } from '../intake.errors.js';
import type { DecisionLetter } from '../filing/objection-clock.js';

export interface MailboxMessage {
  id: string;
  direction: 'from-her' | 'to-her';
  text: string;
  writtenAt: Date;
  /** For what the desk wrote: whether this is the first time that she sees it. */
  isNew: boolean;
  /** What the desk sent along; she opens it like her own files and cannot take it away. */
  files: HerFile[];
}

export interface MailboxConsent {
  id: string;
  kind: 'extract' | 'referral' | 'original' | 'export' | 'split';
  /** Exactly who would get it. */
  recipient: string;
  /** Exactly what they would read. */
  text: string;
  /** Where there are several: each by name, and her word is one for each. */
  recipients?: readonly string[];
  /** Of those, the places of whom she said no to, counted from one. */
  declined?: number[];
  /** With it they learn who she is. */
  makesKnown?: true;
  /** Of a second complaint: what it would be about, as codes. */
  secondComplaint?: SecondComplaintCodes;
  status: 'asked' | 'given' | 'refused' | 'withdrawn';
  askedAt: Date;
}

/** What can be told of her case without opening anything. */
export interface MailboxFacts {
  reference: string;
  status: CaseStatus;
  /** `YYYY-MM-DD` */
  comeBackOn: string;
  /** The letter about which she complains, for the clock that may be running against her. */
  letter: DecisionLetter;
}

export interface Mailbox extends MailboxFacts {
  /** Only when the day to come back became earlier: the day that she was told before. */
  comeBackWas?: string;
  /** Where the mediation is, as a code; absent when there is none. */
  mediationStage?: string;
  messages: MailboxMessage[];
  /** What she sent herself. */
  files: HerFile[];
  consents: MailboxConsent[];
}

/** For what else the same page shows of the case, so that the case is reached once. */
export interface OpenedMailbox extends Mailbox {
  keyring: CaseKeyring;
}

/** Her side of her case. Every method takes the keys that her code gives, and nothing else leads here. */
@Injectable()
export class MailboxService {
  constructor(
    private readonly cases: HerCaseService,
    private readonly correspondence: CorrespondenceService,
    private readonly consents: ConsentsService,
    private readonly attachments: AttachmentsService,
    private readonly originals: KeptOriginalsService,
    private readonly lock: SecondLock,
    private readonly transactions: Transactions,
    private readonly pings: PingSettingsService,
  ) {}

  /** @throws DomainError `CASES.RECEIPT_UNKNOWN` */
  async open(receipt: ReceiptKey): Promise<OpenedMailbox> {
    const { facts, messages, consents, comeBackWas, mediationStage, keyring } =
      await this.cases.open(receipt);
    const files = (await this.attachments.read(caseReader(keyring))).map(withoutKey);
    await this.pings.seen(facts.id);
    // For files from before originals were kept.
    if (files.length > 0) await this.originals.keep(keyring, receipt, this.lock);
    return {
      keyring,
      ...factsOf(facts),
      ...(comeBackWas === null ? {} : { comeBackWas }),
      ...(mediationStage === null ? {} : { mediationStage }),
      messages: messages.map(({ id, direction, text, writtenAt, readAt }) => ({
        id,
        direction,
        text,
        writtenAt,
        isNew: direction === 'to-her' && readAt === null,
        files: files.filter((file) => file.messageId === id),
      })),
      files: files.filter(({ authorId }) => authorId === null),
      consents: consents.flatMap(consentForHer),
    };
  }

  /** Undefined when nothing was filed under this code. */
  async find(receipt: ReceiptKey): Promise<MailboxFacts | undefined> {
    try {
      return factsOf((await this.cases.reach(receipt)).facts);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return undefined;
      throw error;
    }
  }

  /**
   * @returns The id of the message.
   * @throws DomainError `INTAKE.MESSAGE_INVALID`, `CASES.RECEIPT_UNKNOWN`
   */
  async write(receipt: ReceiptKey, text: unknown): Promise<string> {
    const read = readStory(text);
    if ('fault' in read) {
      throw messageInvalid([
        { field: 'text', code: read.fault, message: 'This text cannot be sent as it is.' },
      ]);
    }
    const { keyring } = await this.cases.reach(receipt);
    return this.correspondence.fromHer(keyring, read.text);
  }

  /**
   * @throws DomainError `CASES.CONSENT_UNKNOWN`, `CASES.CONSENT_DECIDED`, `CASES.RECEIPT_UNKNOWN`;
   *   `INTAKE.SECOND_COMPLAINT` for a yes to a second complaint, which `SecondComplaintsService` files.
   */
  async decide(
    receipt: ReceiptKey,
    consentId: string,
    decision: ConsentDecision,
    declined: readonly number[] = [],
  ): Promise<void> {
    const { facts, keyring } = await this.cases.reach(receipt);
    const asked = (await this.consents.read(keyring)).find(({ id }) => id === consentId);
    if (asked?.kind === 'split' && decision !== 'refuse') throw secondComplaint();
    const places = (asked?.recipients ?? []).map((_name, index) => index + 1);
    const but = places.filter((place) => declined.includes(place));
    // A no to each of them is a no.
    const word = decision === 'give' && but.length > 0 && but.length === places.length ? 'refuse' : decision;
    await this.transactions.run(async () => {
      await this.consents.decide(facts.id, consentId, word, but);
      // Only her code opens the original, so it is here that the desk gets its key.
      if (decision === 'give' && asked?.kind === 'original') {
        await this.attachments.shareOriginal(keyring, asked.subjectId, receipt);
      }
    });
  }

  /** The desk stops; what is written stays, and she can still read it. */
  async withdraw(receipt: ReceiptKey): Promise<void> {
    await this.cases.withdraw(receipt);
  }

  /** Everything goes, at once and for good. */
  async erase(receipt: ReceiptKey): Promise<void> {
    await this.cases.erase(receipt);
  }
}

function consentForHer(consent: ReadableConsent): MailboxConsent[] {
  const { id, kind, recipient, recipients, declined, text, makesKnown, status, askedAt } = consent;
  const codes = consent.secondComplaint;
  if (status === 'cancelled') return [];
  return [
    {
      id,
      kind,
      recipient,
      text,
      ...(recipients === undefined ? {} : { recipients, declined }),
      ...(makesKnown === true ? { makesKnown } : {}),
      ...(codes === undefined ? {} : { secondComplaint: codes }),
      status,
      askedAt,
    },
  ];
}

function factsOf(facts: CaseEntity): MailboxFacts {
  const { reference, status, comeBackOn, institutionType, decisionDated, decisionSent, decisionPrinted } =
    facts;
  return {
    reference,
    status,
    comeBackOn,
    letter: {
      institutionType,
      dated: decisionDated ?? undefined,
      sent: decisionSent ?? undefined,
      printed: decisionPrinted ?? undefined,
    },
  };
}
