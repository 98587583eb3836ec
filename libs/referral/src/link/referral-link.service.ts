/**
 * Sending a partner its link, in three steps so that no transaction waits for a mail server: the link is stored, the
 * mail is sent, and only then does the referral count as sent. A mail that is refused takes its link with it.
 */
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { CasesRepository, changedMeanwhile, ConsentsService, type CaseKeyring } from '@app/cases';
import { CaseReadingService } from '@app/casework';
import { Transactions } from '@app/database';
import { DirectoryService } from '@app/directory';
import { canBecome, linkExpiry, PartnerLinksService, type ReferralOutcome } from '@app/exchange';
import type { StaffActor } from '@app/identity';
import { Clock, type IsoDate } from '@app/kernel';
import { Mailer } from '@app/mail';
import { passedOnOf, referralNumber, type PassedOn } from '../passed-on.js';
import type { ReferralEntity } from '../referral.entity.js';
import {
  linkNotPossible,
  mailNotSent,
  partnerEnded,
  partnerWithoutMail,
  referralUnknown,
} from '../referral.errors.js';
import { ReferralsRepository } from '../referrals.repository.js';
import { partnerMail } from './partner.mail.js';

/** The address of the exchange door as other people see it, without a slash at the end. */
export const PARTNER_DOOR_URL = Symbol('PARTNER_DOOR_URL');

/** What the caseworker needs for the telephone call after sending; the passcode is shown this once. */
export interface SentPartnerLink {
  passcode: string;
  expiresAt: Date;
  partner: { name: string; website: string | null };
  /** Somebody of the partner with a number of her own; undefined where it went to the partner itself. */
  contact?: { name: string; phone: string | null };
}

/** A link can be made once she agreed, and anew as long as something may still come of it. */
const LINKABLE: readonly ReferralOutcome[] = ['consented', 'sent', 'accepted', 'contact-made', 'no-show'];

interface Reached {
  referral: ReferralEntity;
  passedOn: PassedOn;
  keyring: CaseKeyring;
}

@Injectable()
export class ReferralLinkService {
  constructor(
    private readonly referrals: ReferralsRepository,
    private readonly reading: CaseReadingService,
    private readonly cases: CasesRepository,
    private readonly consents: ConsentsService,
    private readonly directory: DirectoryService,
    private readonly links: PartnerLinksService,
    private readonly mailer: Mailer,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @Inject(PARTNER_DOOR_URL) private readonly doorUrl: string,
  ) {}

  /**
   * Mails the partner, or one of its people, a link to exactly what she agreed to; an older link of the same addressee
   * closes, and those of others stay.
   *
   * @throws DomainError `CASES.NO_CONSENT`, `CASES.CHANGED_MEANWHILE`, `REFERRAL.LINK_NOT_POSSIBLE`,
   *         `REFERRAL.PARTNER_WITHOUT_MAIL`, `REFERRAL.PARTNER_ENDED`, `DIRECTORY.UNKNOWN`, `REFERRAL.MAIL_NOT_SENT`
   */
  async send(
    actor: StaffActor,
    caseId: string,
    referralId: string,
    seenVersion: number,
    contactId?: string,
  ): Promise<SentPartnerLink> {
    const reached = await this.reach(actor, caseId, referralId);
    const { referral, passedOn } = reached;
    if (referral.version !== seenVersion) throw changedMeanwhile();
    await this.requireConsent(reached);
    if (!LINKABLE.includes(referral.outcome) || referral.partnerId === null) throw linkNotPossible();
    const partner = await this.directory.partner(referral.partnerId);
    if (partner.endedAt !== null) throw partnerEnded();
    const contact =
      contactId === undefined ? undefined : await this.directory.partnerContact(partner.id, contactId);
    if (contact !== undefined && contact.endedAt !== null) throw partnerEnded();
    const email = contact?.email ?? partner.email ?? '';
    if (email === '') throw partnerWithoutMail();
    const today = this.clock.today();
    const { lastDay, expiresAt } = linkExpiry(today);
    const { linkId, link, passcode } = await this.links.make({
      referralId,
      caseId,
      contactId: contact?.id ?? null,
      expiresAt,
      content: { ...passedOn, number: referralNumber(referralId), sentOn: today.toString(), lastDay },
    });
    try {
      await this.mail(linkId, link, email, lastDay);
      await this.markSent(actor, reached, { linkId, lastDay, contactId });
    } catch (error) {
      await this.links.remove(linkId);
      await this.record(actor, 'partner-link-not-sent', caseId, { referralId });
      throw error;
    }
    return {
      passcode,
      expiresAt,
      partner: { name: partner.name, website: partner.website },
      ...(contact && { contact: { name: contact.name, phone: contact.phone } }),
    };
  }

  /** Nobody gets in any more; her consent still stands, and another link can follow. */
  async close(actor: StaffActor, caseId: string, referralId: string): Promise<void> {
    await this.reach(actor, caseId, referralId);
    await this.transactions.run(async () => {
      if ((await this.links.revoke(referralId)) === 0) throw linkNotPossible();
      await this.cases.addHistory(caseId, 'partner-link-closed', { referralId }, actor.id, this.clock.now());
      await this.record(actor, 'partner-link-closed', caseId, { referralId });
    });
  }

  private async mail(linkId: string, link: string, to: string, lastDay: IsoDate): Promise<void> {
    const host = new URL(this.doorUrl).hostname.replace(/[^0-9A-Za-z.-]+/g, '-');
    try {
      await this.mailer.send({
        to,
        ...partnerMail({ address: `${this.doorUrl}/partner#${link}`, lastDay }),
        messageId: `partner-${linkId}@${host}`,
      });
    } catch (cause) {
      throw mailNotSent(cause);
    }
  }

  /** Looks once more whether she still consents, with her decision locked: the mail took its time. */
  private async markSent(
    actor: StaffActor,
    reached: Reached,
    { linkId, lastDay, contactId }: { linkId: string; lastDay: IsoDate; contactId: string | undefined },
  ): Promise<void> {
    const { id: referralId, caseId, partnerId } = reached.referral;
    await this.transactions.run(async () => {
      await this.referrals.lockConsentOf(referralId);
      await this.requireConsent(reached);
      const referral = await this.referrals.one(caseId, referralId);
      if (referral === null || !LINKABLE.includes(referral.outcome)) throw linkNotPossible();
      // Whoever was ended while the mail was on its way gets no link that opens.
      if (!(await this.directory.holdPartner(partnerId ?? '', contactId))) throw partnerEnded();
      await this.links.revokeOthers(referralId, linkId, contactId ?? null);
      const now = this.clock.now();
      if (canBecome(referral.outcome, 'sent', 'desk')) {
        await this.referrals.move(referralId, referral.version, 'sent', now);
        const detail = { referralId, kind: referral.kind, outcome: 'sent' };
        await this.cases.addHistory(caseId, 'referral-changed', detail, actor.id, now);
      }
      const detail = { referralId, expiresOn: lastDay };
      await this.cases.addHistory(caseId, 'partner-link-sent', detail, actor.id, now);
      await this.record(actor, 'partner-link-sent', caseId, { ...detail, linkId });
    });
  }

  private requireConsent({ keyring, referral, passedOn }: Reached): Promise<void> {
    return this.consents.requireGiven(keyring, referral.consentId ?? '', passedOn);
  }

  private async reach(actor: StaffActor, caseId: string, referralId: string): Promise<Reached> {
    const { keyring } = await this.reading.reach(actor, caseId);
    const referral = await this.referrals.one(caseId, referralId);
    if (referral === null) throw referralUnknown();
    return { referral, passedOn: passedOnOf(referral, keyring), keyring };
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
