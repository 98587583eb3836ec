import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import {
  anonymousNoDisclosure,
  canMove,
  CasesRepository,
  ConsentsService,
  isOpen,
  type CaseEntity,
  type CaseKeyring,
} from '@app/cases';
import { CaseReadingService, type ReachedCase } from '@app/casework';
import { Transactions } from '@app/database';
import { answerNorm, DirectoryService, type ContactPersonEntity } from '@app/directory';
import { canMoveExtract, ShareLinksService, type AskedFor } from '@app/exchange';
import { linkView, type ExtractView } from './correspondence/extract-view.js';
import type { StaffActor } from '@app/identity';
import { Clock, newId } from '@app/kernel';
import { ExtractEntity } from './correspondence/extract.entity.js';
import { DisclosureService } from './correspondence/disclosure.service.js';
import { ExtractSendingService, type SentExtract } from './correspondence/extract-sending.service.js';
import { ExtractsRepository } from './correspondence/extracts.repository.js';
import type { KnownBy } from './correspondence/known-by.js';
import {
  caseNotOpen,
  contactMismatch,
  extractUnknown,
  linkEnded,
  linkUnknown,
  makesNobodyKnown,
  notADraft,
  staysUnknown,
  textMissing,
  textTooLong,
} from './mediation.errors.js';
import { EXTRACT_COLUMN, questionOf } from './correspondence/question.js';

/** The longest text for an institution, in Unicode characters. */
export const EXTRACT_TEXT_MAX = 20_000;

export interface NewExtract {
  institutionId: string;
  contactPersonId: string;
  text: string;
  /** What kind of thing is asked; left out, nothing is said about that. */
  asks?: AskedFor;
  /** It names her or makes her known: she is told so, and a second person has to agree before it is sent. */
  makesKnown?: boolean;
}

/** Writing to an institution: the text, her consent for exactly that text, the link, and what comes back. */
@Injectable()
export class MediationService {
  constructor(
    private readonly extracts: ExtractsRepository,
    private readonly sending: ExtractSendingService,
    private readonly reading: CaseReadingService,
    private readonly cases: CasesRepository,
    private readonly consents: ConsentsService,
    private readonly links: ShareLinksService,
    private readonly directory: DirectoryService,
    private readonly disclosure: DisclosureService,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Every extract of a case with its links and the answers to it, the oldest first. */
  async extractsOf(actor: StaffActor, caseId: string, reached?: ReachedCase): Promise<ExtractView[]> {
    const { keyring } = await this.reading.reach(actor, caseId, reached);
    const extracts = await this.extracts.ofCase(caseId);
    if (extracts.length === 0) return [];
    await this.record(actor, 'extracts-opened', caseId);
    const [consents, links, answers] = await Promise.all([
      this.consents.read(keyring),
      this.links.ofCase(caseId),
      this.links.answersOf(keyring),
    ]);
    return Promise.all(
      extracts.map(async (extract) => {
        const { institution, contact, others } = await this.addressees(extract);
        const question = questionOf({ institution, contact, others }, keyring, extract);
        const nameOf = (id: string | null) =>
          [contact, ...others].find((one) => one.id === id)?.name ?? contact.name;
        const consent = consents.find(({ id }) => id === extract.consentId);
        const ownLinks = links.filter((link) => link.extractId === extract.id);
        const ownIds = new Set(ownLinks.map((link) => link.id));
        return {
          id: extract.id,
          status: extract.status,
          asks: extract.asks,
          institutionId: extract.institutionId,
          institutionName: institution.name,
          answerNorm: answerNorm(institution),
          contactPersonId: contact.id,
          contactName: contact.name,
          others: others.map(({ id, name }) => ({ id, name })),
          text: question.text,
          makesKnown: extract.makesKnown,
          givesAway: extract.makesKnown ? [] : await this.disclosure.knownIn(keyring, question.text),
          ...(extract.makesKnown ? { disclosure: await this.disclosure.word(actor, caseId, question) } : {}),
          declined: declinedOf([contact, ...others], consent),
          consentStatus: consent?.status ?? null,
          version: extract.version,
          writtenAt: extract.writtenAt,
          sentAt: extract.sentAt,
          links: ownLinks.map((link) => linkView(link, nameOf(link.contactPersonId))),
          answers: answers
            .filter((answer) => ownIds.has(answer.shareLinkId))
            .map(({ shareLinkId, ...answer }) => ({
              ...answer,
              contactName: nameOf(ownLinks.find(({ id }) => id === shareLinkId)?.contactPersonId ?? null),
            })),
        };
      }),
    );
  }

  /** Writes a draft; nobody but readers of the case sees it. Gives its id. */
  async writeExtract(actor: StaffActor, caseId: string, extract: NewExtract): Promise<string> {
    const { facts, keyring } = await this.reading.reach(actor, caseId);
    if (!isOpen(facts.status)) throw caseNotOpen();
    await this.assertUsable(extract);
    const id = newId();
    await this.transactions.run(async () => {
      await this.extracts.add(
        Object.assign(new ExtractEntity(), {
          id,
          caseId,
          institutionId: extract.institutionId,
          contactPersonId: extract.contactPersonId,
          consentId: null,
          status: 'draft' as const,
          asks: extract.asks ?? 'other',
          makesKnown: extract.makesKnown ?? false,
          ...keyring.seal(extract.text, EXTRACT_COLUMN, id),
          authorId: actor.id,
          writtenAt: this.clock.now(),
          sentAt: null,
          version: 1,
        }),
      );
      await this.record(actor, 'extract-written', caseId, { extractId: id });
    });
    return id;
  }

  /**
   * Changes a draft. Once she was asked, the text stays as it was asked.
   *
   * @param seenVersion The version that the form was filled with; without it, whatever it is now.
   * @throws DomainError `MEDIATION.NOT_A_DRAFT`, `CASES.CHANGED_MEANWHILE`
   */
  async changeExtract(
    actor: StaffActor,
    extractId: string,
    change: NewExtract,
    seenVersion?: number,
  ): Promise<void> {
    const { extract, keyring } = await this.reach(actor, extractId);
    if (extract.status !== 'draft') throw notADraft();
    await this.assertUsable(change);
    await this.transactions.run(async () => {
      await this.extracts.change(
        { ...extract, version: seenVersion ?? extract.version },
        {
          institutionId: change.institutionId,
          contactPersonId: change.contactPersonId,
          asks: change.asks ?? extract.asks,
          makesKnown: change.makesKnown ?? extract.makesKnown,
          ...keyring.seal(change.text, EXTRACT_COLUMN, extractId),
          authorId: actor.id,
          writtenAt: this.clock.now(),
        },
      );
      const stays = (await this.extracts.contactsOf(extractId)).filter((id) => id !== change.contactPersonId);
      const isSamePlace = change.institutionId === extract.institutionId;
      await this.extracts.setContacts(extractId, isSamePlace ? stays : []);
      await this.record(actor, 'extract-changed', extract.caseId, { extractId });
    });
  }

  /** Asks her whether exactly this text may go to exactly this person, and waits for her word. */
  async askConsent(actor: StaffActor, extractId: string): Promise<void> {
    const { facts, extract, keyring } = await this.reach(actor, extractId);
    if (!isOpen(facts.status)) throw caseNotOpen();
    if (facts.anonymity === 'A0') throw anonymousNoDisclosure();
    if (!canMoveExtract(extract.status, 'consent-asked', 'desk')) throw notADraft();
    if (extract.makesKnown && facts.anonymity !== 'A2') throw staysUnknown();
    const question = questionOf(await this.addressees(extract), keyring, extract);
    await this.transactions.run(async () => {
      const about = { kind: 'extract' as const, subjectId: extractId };
      const consentId = await this.consents.ask(keyring, about, question, actor.id);
      await this.extracts.change(extract, { status: 'consent-asked', consentId });
      if (canMove(facts.status, 'waiting-for-her')) await this.moveCase(actor, facts, 'waiting-for-her');
      await this.record(actor, 'consent-asked', extract.caseId, { extractId, consentId });
    });
  }

  /** What of her contact plan stands in a text that is being written. */
  async givesAway(actor: StaffActor, caseId: string, text: string): Promise<KnownBy[]> {
    const { keyring } = await this.reading.reach(actor, caseId);
    return this.disclosure.knownIn(keyring, text);
  }

  /**
   * Asks a second person to agree that exactly this text, which makes her known, goes to exactly its recipients.
   *
   * @throws DomainError `CASEWORK.SHE_SAID_NO`, `APPROVALS.ASKED_ALREADY`, `MEDIATION.MAKES_NOBODY_KNOWN`
   */
  async askDisclosure(actor: StaffActor, extractId: string, reason: string): Promise<string> {
    const { facts, extract, keyring } = await this.reach(actor, extractId);
    if (!extract.makesKnown) throw makesNobodyKnown();
    const question = questionOf(await this.addressees(extract), keyring, extract);
    return this.disclosure.ask(actor, facts.id, question, reason);
  }

  /** Sends what she consented to, to the first contact person or to another one of it. The passcode is for the telephone: it is shown once and kept nowhere. */
  async send(actor: StaffActor, extractId: string, contactPersonId?: string): Promise<SentExtract> {
    const { facts, extract, keyring } = await this.reach(actor, extractId);
    if (!isOpen(facts.status)) throw caseNotOpen();
    const addressees = await this.addressees(extract);
    const wanted = contactPersonId ?? addressees.contact.id;
    const to = [addressees.contact, ...addressees.others].find(({ id }) => id === wanted);
    if (to === undefined) throw contactMismatch();
    return this.sending.send(actor, { facts, extract, keyring, ...addressees, to });
  }

  /** Closes a link at once. Her consent still stands, so the extract can be sent again. */
  async revoke(actor: StaffActor, linkId: string): Promise<void> {
    const link = await this.links.byId(linkId);
    if (link === null) throw linkUnknown();
    await this.reading.reach(actor, link.caseId);
    await this.transactions.run(async () => {
      if (!(await this.links.revoke(link.extractId, linkId))) throw linkEnded();
      const now = this.clock.now();
      await this.cases.addHistory(link.caseId, 'link-revoked', { extractId: link.extractId }, actor.id, now);
      const extract = await this.extracts.byId(link.extractId);
      const isLast = !(await this.links.hasLive(link.extractId));
      if (isLast && extract !== null && canMoveExtract(extract.status, 'consented', 'desk')) {
        await this.extracts.change(extract, { status: 'consented', sentAt: null });
      }
      const facts = await this.cases.byId(link.caseId);
      if (isLast && facts?.status === 'waiting-for-them') await this.moveCase(actor, facts, 'in-progress');
      await this.record(actor, 'link-revoked', link.caseId, { extractId: link.extractId, linkId });
    });
  }

  private async reach(
    actor: StaffActor,
    extractId: string,
  ): Promise<{ facts: CaseEntity; extract: ExtractEntity; keyring: CaseKeyring }> {
    const extract = await this.extracts.byId(extractId);
    if (extract === null) throw extractUnknown();
    return { extract, ...(await this.reading.reach(actor, extract.caseId)) };
  }

  private async addressees(extract: ExtractEntity) {
    if (extract.contactPersonId === null) throw contactMismatch();
    const [institution, contact, others] = await Promise.all([
      this.directory.institution(extract.institutionId),
      this.directory.contact(extract.contactPersonId),
      this.colleagues(extract.id),
    ]);
    return { institution, contact, others };
  }

  /** In the order of their names, so that she is asked and held to the same words. */
  private async colleagues(extractId: string): Promise<ContactPersonEntity[]> {
    const ids = await this.extracts.contactsOf(extractId);
    const people = await Promise.all(ids.map((id) => this.directory.contact(id)));
    return people.sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  private async assertUsable(extract: NewExtract): Promise<void> {
    const institution = await this.directory.institution(extract.institutionId);
    const contacts: ContactPersonEntity[] = await this.directory.contactsOf(institution.id);
    if (!contacts.some((contact) => contact.id === extract.contactPersonId && contact.active))
      throw contactMismatch();
    if (extract.text.trim() === '') throw textMissing();
    if ([...extract.text].length > EXTRACT_TEXT_MAX) throw textTooLong(EXTRACT_TEXT_MAX);
  }

  private async moveCase(
    actor: StaffActor,
    facts: CaseEntity,
    to: 'waiting-for-her' | 'in-progress',
  ): Promise<void> {
    await this.cases.change(facts.id, { status: to });
    await this.cases.addHistory(
      facts.id,
      'status-changed',
      { from: facts.status, to },
      actor.id,
      this.clock.now(),
    );
  }

  private record(
    actor: StaffActor,
    action: string,
    caseId: string,
    detail: Record<string, unknown> = {},
  ): Promise<void> {
    return this.audit.record({ actorId: actor.id, action, subjectKind: 'case', subjectId: caseId, detail });
  }
}

/** Whom she said no to, in the order in which she was asked about them. */
function declinedOf(
  people: readonly { id: string }[],
  consent: { declined: readonly number[] } | undefined,
): string[] {
  return people.filter((_one, index) => consent?.declined.includes(index + 1)).map(({ id }) => id);
}
