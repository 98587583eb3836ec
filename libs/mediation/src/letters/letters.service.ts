import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import {
  anonymousNoDisclosure,
  CaseDeadlinesService,
  CasesRepository,
  ConsentsService,
  isOpen,
  type CaseEntity,
  type CaseKeyring,
} from '@app/cases';
import { ApprovalsService, CaseReadingService, notApproved } from '@app/casework';
import { Transactions } from '@app/database';
import { DirectoryService } from '@app/directory';
import { explanationOf, LETTER, letterText, PdfRenderer, type LetterKind } from '@app/documents';
import type { StaffActor } from '@app/identity';
import { Clock, legalDay, newId } from '@app/kernel';
import { caseNotOpen } from '../mediation.errors.js';
import {
  assertComplete,
  assertWritten,
  asText,
  consentQuestionOf,
  letterFixed,
  letterNotReady,
  letterUnknown,
  namesHer,
  needsConsent,
  type LetterContent,
} from './letter-content.js';
import { LetterEntity, type LetterStatus } from './letter.entity.js';
import { dayInWords, letterFactsOf } from './letter-facts.js';
import { letterDocument } from './letter-document.js';
import { LettersRepository } from './letters.repository.js';

/** The place that a letter is bound to. */
const COLUMN = 'mediation.letters.sealed';
/** The desk's own name above and below a letter; the address is for a person to fill in until the desk has one. */
const SENDER = 'Spreekrecht\nOnafhankelijk klachtenloket\n[postadres van het loket]';

export interface LetterView extends LetterContent {
  id: string;
  kind: LetterKind;
  status: LetterStatus;
  consentStatus: string | null;
  writtenAt: Date;
  madeAt: Date | null;
  version: number;
  /** What it is and does, in her language. */
  explanation: string;
  /** Her name stands in it by law, and she has not said that it may be known. */
  wantsIdentity: boolean;
  /** Making it tells them who she is: a second person must have agreed before. */
  needsSecondPerson: boolean;
}

/** Letters about a case: filled from codes, edited by a person, agreed to by her, made, and kept sealed. */
@Injectable()
export class LettersService {
  constructor(
    private readonly repository: LettersRepository,
    private readonly reading: CaseReadingService,
    private readonly approvals: ApprovalsService,
    private readonly cases: CasesRepository,
    private readonly consents: ConsentsService,
    private readonly deadlines: CaseDeadlinesService,
    private readonly directory: DirectoryService,
    private readonly pdf: PdfRenderer,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async ofCase(actor: StaffActor, caseId: string): Promise<LetterView[]> {
    const { facts, keyring } = await this.reading.reach(actor, caseId);
    const letters = await this.repository.ofCase(caseId);
    if (letters.length === 0) return [];
    await this.record(actor, 'letters-opened', caseId, {});
    const consents = await this.consents.read(keyring);
    return letters.map((letter) => ({
      id: letter.id,
      kind: letter.kind,
      status: letter.status,
      consentStatus: consents.find(({ id }) => id === letter.consentId)?.status ?? null,
      writtenAt: letter.writtenAt,
      madeAt: letter.madeAt,
      version: letter.version,
      explanation: explanationOf(letter.kind, facts.language),
      wantsIdentity: namesHer(letter.kind) && facts.anonymity !== 'A2',
      needsSecondPerson: letter.status !== 'made' && disclosesHer(letter.kind, facts),
      ...contentOf(letter, keyring),
    }));
  }

  /** A draft from the codes of the case. Gives its id. */
  async draft(actor: StaffActor, caseId: string, kind: LetterKind): Promise<string> {
    const { facts, keyring } = await this.reading.reach(actor, caseId);
    if (!isOpen(facts.status)) throw caseNotOpen();
    const institution =
      facts.institutionId === null ? undefined : (await this.directory.institution(facts.institutionId)).name;
    const deadlines = await this.deadlines.ofCase(caseId);
    const today = this.clock.today().toString();
    const id = newId();
    const content: LetterContent = {
      sender: !needsConsent(kind) ? 'Spreekrecht' : `${SENDER}\nOns kenmerk: ${numberOf(id)}`,
      ...letterText(kind, letterFactsOf(facts, institution, deadlines, today)),
    };
    await this.transactions.run(async () => {
      await this.repository.add(
        Object.assign(new LetterEntity(), {
          id,
          caseId,
          kind,
          status: 'draft' as const,
          consentId: null,
          ...keyring.seal(JSON.stringify(content), COLUMN, id),
          authorId: actor.id,
          writtenAt: this.clock.now(),
          madeAt: null,
          version: 1,
        }),
      );
      await this.record(actor, 'letter-drafted', caseId, { letterId: id, kind });
    });
    return id;
  }

  /** @throws DomainError `MEDIATION.LETTER_FIXED`, `MEDIATION.LETTER_TEXT`, `CASES.CHANGED_MEANWHILE` */
  async edit(
    actor: StaffActor,
    caseId: string,
    letterId: string,
    content: LetterContent,
    seenVersion: number,
  ): Promise<void> {
    const { keyring, letter } = await this.reach(actor, caseId, letterId);
    if (letter.status !== 'draft') throw letterFixed();
    assertWritten(letter.kind, content);
    await this.transactions.run(async () => {
      await this.repository.change(letterId, seenVersion, {
        ...keyring.seal(JSON.stringify(content), COLUMN, letterId),
        authorId: actor.id,
        writtenAt: this.clock.now(),
      });
      await this.record(actor, 'letter-changed', caseId, { letterId });
    });
  }

  /** Asks her whether exactly this letter may go to exactly this recipient. From then on it does not change. */
  async askConsent(actor: StaffActor, caseId: string, letterId: string, seenVersion: number): Promise<void> {
    const { facts, keyring, letter } = await this.reach(actor, caseId, letterId);
    if (!isOpen(facts.status)) throw caseNotOpen();
    if (facts.anonymity === 'A0') throw anonymousNoDisclosure();
    if (letter.status !== 'draft' || !needsConsent(letter.kind)) throw letterFixed();
    const content = contentOf(letter, keyring);
    assertWritten(letter.kind, content);
    assertComplete(content);
    await this.transactions.run(async () => {
      const about = { kind: 'extract' as const, subjectId: letterId };
      const consentId = await this.consents.ask(keyring, about, consentQuestionOf(content), actor.id);
      await this.repository.change(letterId, seenVersion, { status: 'consent-asked', consentId });
      await this.record(actor, 'letter-consent-asked', caseId, { letterId, consentId });
    });
  }

  /**
   * Makes it: from now on it can be taken out as a PDF or as text, as long as her yes stands.
   *
   * Where it tells them who she is, a second person must have agreed, and that word is used up with it.
   *
   * @throws DomainError `CASES.NO_CONSENT`, `MEDIATION.LETTER_NOT_READY`, `APPROVALS.NOT_APPROVED`
   */
  async make(actor: StaffActor, caseId: string, letterId: string, seenVersion: number): Promise<void> {
    const { facts, keyring, letter } = await this.reach(actor, caseId, letterId);
    if (!isOpen(facts.status)) throw caseNotOpen();
    if (letter.status !== (needsConsent(letter.kind) ? 'consent-asked' : 'draft')) throw letterNotReady();
    const content = contentOf(letter, keyring);
    assertComplete(content);
    await this.transactions.run(async () => {
      await this.requireConsent(letter, keyring, content);
      if (disclosesHer(letter.kind, facts)) await this.spendDisclosure(actor, caseId);
      const now = this.clock.now();
      await this.repository.change(letterId, seenVersion, { status: 'made', madeAt: now });
      const detail = { letterId, kind: letter.kind };
      await this.cases.addHistory(caseId, 'letter-made', detail, actor.id, now);
      await this.record(actor, 'letter-made', caseId, detail);
    });
  }

  /** The letter as a tagged PDF. Her consent is looked at each time. */
  async asPdf(actor: StaffActor, caseId: string, letterId: string): Promise<Buffer> {
    const { facts, letter, content } = await this.takeOut(actor, caseId, letterId, 'letter-printed');
    const language = letter.kind === 'plain-letter' ? facts.language : 'nl';
    const day = dayInWords(legalDay(letter.madeAt ?? this.clock.now()).toString(), language);
    return this.pdf.render(LETTER, letterDocument(content, { language, day }));
  }

  /** The letter as plain text for a mail. */
  async asMailText(actor: StaffActor, caseId: string, letterId: string): Promise<string> {
    const { content } = await this.takeOut(actor, caseId, letterId, 'letter-copied');
    return asText(content);
  }

  private async spendDisclosure(actor: StaffActor, caseId: string): Promise<void> {
    const approval = await this.approvals.standing(actor, caseId, 'disclose-identity');
    // One with a payload was given for a text to an institution, and for nothing else.
    if (approval === undefined || approval.payload !== undefined) throw notApproved();
    await this.approvals.spend(actor, approval.id, 'disclose-identity', caseId);
  }

  private async takeOut(actor: StaffActor, caseId: string, letterId: string, action: string) {
    const reached = await this.reach(actor, caseId, letterId);
    const { keyring, letter } = reached;
    if (letter.status !== 'made') throw letterNotReady();
    const content = contentOf(letter, keyring);
    await this.requireConsent(letter, keyring, content);
    await this.record(actor, action, caseId, { letterId });
    return { ...reached, content };
  }

  private async requireConsent(letter: LetterEntity, keyring: CaseKeyring, content: LetterContent) {
    if (!needsConsent(letter.kind)) return;
    await this.consents.requireGiven(keyring, letter.consentId ?? '', consentQuestionOf(content));
  }

  private async reach(
    actor: StaffActor,
    caseId: string,
    letterId: string,
  ): Promise<{ facts: CaseEntity; keyring: CaseKeyring; letter: LetterEntity }> {
    const { facts, keyring } = await this.reading.reach(actor, caseId);
    const letter = await this.repository.one(caseId, letterId);
    if (letter === null) throw letterUnknown();
    return { facts, keyring, letter };
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

/** Her name goes to somebody: it stands in the letter by law, and she said that it may be known. */
function disclosesHer(kind: LetterKind, facts: CaseEntity): boolean {
  return namesHer(kind) && facts.anonymity === 'A2';
}

/** The last digits of the id are random: by them an answer finds this letter, and nobody finds the case. */
function numberOf(letterId: string): string {
  return `B-${letterId.slice(-8).toUpperCase()}`;
}

function contentOf(letter: LetterEntity, keyring: CaseKeyring): LetterContent {
  return JSON.parse(keyring.open(letter, COLUMN, letter.id)) as LetterContent;
}
