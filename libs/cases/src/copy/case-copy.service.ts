import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import type { ReceiptKey } from '@app/vault';
import { caseReader } from '../attachments/attachment-seal.js';
import { AttachmentsService } from '../attachments/attachments.service.js';
import { CaseCopyRepository, type CopyPart, type CopyRow, type NotePart } from './case-copy.repository.js';
import {
  CASE_COPY_VERSION,
  clockForCopy,
  eventForCopy,
  factsForCopy,
  type CaseCopy,
  type CopyEntry,
} from './case-copy.js';
import { CaseDeadlinesService } from '../deadlines/case-deadlines.service.js';
import type { CaseEntity } from '../case/case.entity.js';
import type { CaseKeyring } from '../keys/case-keyring.js';
import { CasesRepository } from '../case/cases.repository.js';
import { ConsentsService } from '../consents/consents.service.js';
import { ContactPlansService } from '../contact/contact-plans.service.js';
import { CorrespondenceService } from '../messages/correspondence.service.js';
import { HerCaseService } from '../case/her-case.service.js';
import { ParticularsRepository } from '../contact/particulars.repository.js';

/** The place that each sealed part is bound to, and whether a document of fields is inside. */
const SEALED: Partial<Record<CopyPart, { column: string; isJson: boolean }>> = {
  answer: { column: 'mediation.answers.sealed', isJson: true },
  letter: { column: 'mediation.letters.sealed', isJson: true },
  said: { column: 'mediation.words.sealed', isJson: false },
  agreed: { column: 'mediation.actions.sealed', isJson: false },
  'partner-answer': { column: 'referral.partner_answers.sealed', isJson: true },
  'her-word': { column: 'referral.her_words.sealed', isJson: false },
  mail: { column: 'mediation.received_mails.sealed', isJson: true },
  stigma: { column: 'tagging.stigma_assessments.sealed_reason', isJson: false },
};

const NOTES: Record<NotePart, string> = {
  'mediator-note': 'mediation.words.sealed',
  'call-note': 'cases.contact_attempts.sealed',
  'code-note': 'cases.receipt_replacements.sealed',
  'approval-note': 'cases.approvals.sealed_reason',
};

/** Gathers her own copy. Nothing is marked as read by it: a copy may be made by a colleague, or be kept unread. */
@Injectable()
export class CaseCopyService {
  constructor(
    private readonly her: HerCaseService,
    private readonly cases: CasesRepository,
    private readonly rows: CaseCopyRepository,
    private readonly correspondence: CorrespondenceService,
    private readonly consents: ConsentsService,
    private readonly attachments: AttachmentsService,
    private readonly deadlines: CaseDeadlinesService,
    private readonly plans: ContactPlansService,
    private readonly particulars: ParticularsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * By her code. Notes for colleagues are left out: somebody first has to see whether others are named in them.
   * @throws DomainError `CASES.RECEIPT_UNKNOWN`
   */
  async byReceipt(receipt: ReceiptKey): Promise<CaseCopy> {
    const { facts, keyring } = await this.her.reach(receipt);
    return this.gather(facts, keyring, await this.rows.byReceipt(receipt.lookup), false);
  }

  /** In the hands of a colleague who may open the case, and who has looked through the notes if they are in it. */
  async ofCase(facts: CaseEntity, keyring: CaseKeyring, withNotes: boolean): Promise<CaseCopy> {
    return this.gather(facts, keyring, await this.rows.ofCase(keyring.caseId), withNotes);
  }

  private async gather(
    facts: CaseEntity,
    keyring: CaseKeyring,
    rows: readonly CopyRow[],
    withNotes: boolean,
  ): Promise<CaseCopy> {
    const { caseId } = keyring;
    const [stored, messages, consents, files, clocks, history, plan, particulars] = await Promise.all([
      this.cases.textsOf(caseId),
      this.correspondence.read(keyring),
      this.consents.read(keyring),
      this.attachments.read(caseReader(keyring)),
      this.deadlines.ofCase(caseId),
      this.cases.historyOf(caseId),
      this.plans.read(keyring),
      this.particulars.read(keyring),
    ]);
    const texts = stored
      .filter(({ kind }) => withNotes || kind !== 'note')
      .map((text) => ({
        kind: text.kind,
        text: keyring.open(text, 'cases.texts.sealed', text.id),
        writtenAt: text.writtenAt.toISOString(),
      }));
    return {
      version: CASE_COPY_VERSION,
      madeAt: this.clock.now().toISOString(),
      facts: factsForCopy(facts),
      story: texts.find(({ kind }) => kind === 'narrative')?.text ?? '',
      institutionNameTold: texts.find(({ kind }) => kind === 'institution-name')?.text ?? null,
      particulars: { ...particulars },
      contactPlan: plan === undefined ? null : { ...plan.plan, setAt: plan.setAt.toISOString() },
      messages: messages.map(({ direction, text, writtenAt, readAt }) => ({
        direction,
        text,
        writtenAt: writtenAt.toISOString(),
        readAt: iso(readAt),
      })),
      explanations: texts.filter(({ kind }) => kind === 'outcome' || kind === 'reopening'),
      consents: consents.map(
        ({
          kind,
          recipient,
          text,
          makesKnown,
          secondComplaint,
          status,
          askedAt,
          decidedAt,
          withdrawnAt,
          ...of
        }) => ({
          kind,
          recipient,
          ...notFor(of),
          text,
          ...(makesKnown === true ? { makesKnown } : {}),
          ...(secondComplaint === undefined ? {} : { secondComplaint }),
          status,
          askedAt: askedAt.toISOString(),
          decidedAt: iso(decidedAt),
          withdrawnAt: iso(withdrawnAt),
        }),
      ),
      files: files.map(({ number, kind, mime, bytes, authorId, createdAt }) => ({
        number,
        kind,
        type: mime,
        bytes,
        sentBy: authorId === null ? 'her' : 'desk',
        at: createdAt.toISOString(),
      })),
      clocks: clocks.map(clockForCopy),
      entries: rows.filter(({ part }) => !isNote(part)).map((row) => entryOf(row, keyring)),
      history: history.map(eventForCopy),
      notes: withNotes
        ? [
            ...texts
              .filter(({ kind }) => kind === 'note')
              .map(({ text, writtenAt }) => ({ text, writtenAt })),
            ...notesOf(rows, keyring),
          ]
        : null,
    };
  }
}

/** Of several recipients, those to whom she said no. */
function notFor({ recipients = [], declined }: { recipients?: readonly string[]; declined: number[] }) {
  const names = recipients.filter((_name, index) => declined.includes(index + 1));
  return names.length === 0 ? {} : { notFor: names };
}

function isNote(part: CopyPart): part is NotePart {
  return Object.hasOwn(NOTES, part);
}

function notesOf(rows: readonly CopyRow[], keyring: CaseKeyring): { text: string; writtenAt: string }[] {
  return rows.flatMap(({ part, id, keyVersion, sealed, happenedAt }) =>
    isNote(part) && keyVersion !== null && sealed !== null
      ? [{ text: keyring.open({ keyVersion, sealed }, NOTES[part], id), writtenAt: happenedAt.toISOString() }]
      : [],
  );
}

function entryOf(row: CopyRow, keyring: CaseKeyring): CopyEntry {
  const { part, id, code, detail, keyVersion, sealed, happenedAt } = row;
  const entry = { part, code, detail, at: happenedAt.toISOString() };
  const place = SEALED[part];
  if (place === undefined || sealed === null || keyVersion === null) return entry;
  const text = keyring.open({ keyVersion, sealed }, place.column, id);
  return { ...entry, content: place.isJson ? (JSON.parse(text) as unknown) : text };
}

function iso(moment: Date | null): string | null {
  return moment?.toISOString() ?? null;
}
