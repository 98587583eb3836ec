/**
 * Sending an extract, in three steps so that no transaction waits for a mail server: the link is stored, the mail is
 * sent, and only then is the extract called sent. A mail that is refused takes its link with it. Whatever breaks in
 * between leaves at most a link that nobody has the passcode of, and the next sending closes it.
 */
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import {
  CasesRepository,
  ConsentsService,
  notConsented,
  type CaseEntity,
  type CaseKeyring,
} from '@app/cases';
import { CaseworkService } from '@app/casework';
import { Transactions } from '@app/database';
import {
  answerNorm,
  DirectoryService,
  type ContactPersonEntity,
  type InstitutionEntity,
} from '@app/directory';
import { canMoveExtract, linkExpiry, ShareLinksService } from '@app/exchange';
import type { StaffActor } from '@app/identity';
import { Clock, type IsoDate } from '@app/kernel';
import { Mailer } from '@app/mail';
import { DisclosureService, type Round } from './disclosure.service.js';
import { exchangeMail } from './exchange.mail.js';
import type { ExtractEntity } from './extract.entity.js';
import { ExtractsRepository } from './extracts.repository.js';
import { cannotBeSent, contactMismatch, mailNotSent } from '../mediation.errors.js';
import { questionOf } from './question.js';

/** The address of the exchange door as other people see it, without a slash at the end. */
export const EXCHANGE_URL = Symbol('EXCHANGE_URL');

/** An extract on its way, with everything that was looked up about it. */
export interface Shipment {
  facts: CaseEntity;
  extract: ExtractEntity;
  keyring: CaseKeyring;
  institution: InstitutionEntity;
  contact: ContactPersonEntity;
  /** Colleagues of hers who get the same text through links of their own. */
  others: ContactPersonEntity[];
  /** To whom of them it goes now. */
  to: ContactPersonEntity;
}

/** What the caseworker needs for the telephone call after sending; the passcode is shown this once. */
export interface SentExtract {
  passcode: string;
  expiresAt: Date;
  contact: { name: string; phone: string | null };
}

@Injectable()
export class ExtractSendingService {
  constructor(
    private readonly extracts: ExtractsRepository,
    private readonly cases: CasesRepository,
    private readonly casework: CaseworkService,
    private readonly consents: ConsentsService,
    private readonly links: ShareLinksService,
    private readonly disclosure: DisclosureService,
    private readonly directory: DirectoryService,
    private readonly mailer: Mailer,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @Inject(EXCHANGE_URL) private readonly exchangeUrl: string,
  ) {}

  async send(actor: StaffActor, shipment: Shipment): Promise<SentExtract> {
    const { facts, extract, to: contact } = shipment;
    await this.requireConsent(shipment, extract);
    if (!canMoveExtract(extract.status, 'sent', 'desk')) throw cannotBeSent();
    if (!contact.active) throw contactMismatch();
    if (extract.makesKnown) {
      const question = questionOf(shipment, shipment.keyring, extract);
      await this.disclosure.require(actor, facts.id, question, await this.roundOf(shipment));
    }
    const { lastDay, expiresAt } = linkExpiry(this.clock.today());
    const { linkId, link, passcode } = await this.links.make({
      extractId: extract.id,
      caseId: facts.id,
      contactPersonId: contact.id,
      expiresAt,
      content: this.contentOf(shipment, lastDay),
    });
    try {
      await this.mail(linkId, link, contact.email, lastDay);
      await this.markSent(actor, shipment, linkId, lastDay);
    } catch (error) {
      await this.links.remove(linkId);
      await this.record(actor, 'extract-not-sent', facts.id, { extractId: extract.id });
      throw error;
    }
    return { passcode, expiresAt, contact: { name: contact.name, phone: contact.phone } };
  }

  private contentOf(shipment: Shipment, lastDay: IsoDate) {
    const { facts, extract, keyring, institution, to } = shipment;
    const today = this.clock.today();
    return {
      reference: facts.reference,
      institution: institution.name,
      contactName: to.name,
      text: questionOf(shipment, keyring, extract).text,
      sentOn: today.toString(),
      expectedBy: today.add({ days: answerNorm(institution).days }).toString(),
      lastDay,
    };
  }

  private async requireConsent(shipment: Shipment, extract: ExtractEntity): Promise<void> {
    if (extract.consentId === null) throw notConsented();
    const question = questionOf(shipment, shipment.keyring, extract);
    const place = [shipment.contact, ...shipment.others].findIndex(({ id }) => id === shipment.to.id) + 1;
    await this.consents.requireGiven(shipment.keyring, extract.consentId, question, place);
  }

  /** Who may have it, and who has had it: the link that is being made now does not count. */
  private async roundOf(shipment: Shipment, madeNow?: string): Promise<Round> {
    const { keyring, extract, contact, others, to } = shipment;
    const consents = await this.consents.read(keyring);
    const declined = consents.find(({ id }) => id === extract.consentId)?.declined ?? [];
    const links = await this.links.ofCase(extract.caseId);
    return {
      to: to.id,
      wanted: [contact, ...others].map(({ id }) => id).filter((_id, index) => !declined.includes(index + 1)),
      sent: links.flatMap(({ id, extractId, contactPersonId, madeAt }) =>
        extractId === extract.id && contactPersonId !== null && id !== madeNow
          ? [{ to: contactPersonId, at: madeAt }]
          : [],
      ),
    };
  }

  private async mail(linkId: string, link: string, email: string, lastDay: IsoDate): Promise<void> {
    try {
      await this.mailer.send({
        to: email,
        ...exchangeMail({ address: `${this.exchangeUrl}/open#${link}`, lastDay }),
        messageId: `extract-${linkId}@${mailDomainOf(this.exchangeUrl)}`,
      });
    } catch (cause) {
      throw mailNotSent(cause);
    }
  }

  /** Looks once more whether she still consents, with her decision locked: the mail took its time. */
  private async markSent(
    actor: StaffActor,
    shipment: Shipment,
    linkId: string,
    lastDay: IsoDate,
  ): Promise<void> {
    const { id: caseId } = shipment.facts;
    const extractId = shipment.extract.id;
    await this.transactions.run(async () => {
      await this.extracts.lockConsentOf(extractId);
      const extract = await this.extracts.byId(extractId);
      if (extract === null || !canMoveExtract(extract.status, 'sent', 'desk')) throw cannotBeSent();
      await this.requireConsent(shipment, extract);
      // Whoever was ended while the mail was on its way gets no link that opens.
      if (!(await this.directory.holdContact(shipment.to.id))) throw contactMismatch();
      if (extract.makesKnown) {
        const question = questionOf(shipment, shipment.keyring, extract);
        await this.disclosure.spend(actor, caseId, question, await this.roundOf(shipment, linkId));
      }
      await this.links.revokeOthers(extractId, linkId, shipment.to.id);
      const now = this.clock.now();
      await this.extracts.change(extract, { status: 'sent', sentAt: now });
      const detail = { extractId, expiresOn: lastDay };
      await this.cases.addHistory(caseId, 'extract-sent', detail, actor.id, now);
      const facts = await this.cases.byId(caseId);
      if (facts !== null) await this.casework.waitForThem(actor, facts);
      await this.record(actor, 'extract-sent', caseId, { ...detail, linkId });
    });
  }

  private record(
    actor: StaffActor,
    action: string,
    caseId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record({ actorId: actor.id, action, subjectKind: 'case', subjectId: caseId, detail });
  }
}

/** For the Message-ID: the host of the exchange door, without the brackets and colons of a bare IPv6 address. */
function mailDomainOf(exchangeUrl: string): string {
  return new URL(exchangeUrl).hostname.replace(/[^0-9A-Za-z.-]+/g, '-');
}
