/**
 * Everything that the desk holds about one complaint, for her whom it is about (AVG art. 15 and 20): a document that a
 * program can read, in one shape whoever asks for it.
 */
import type { CaseDeadline } from '../deadlines/case-deadlines.service.js';
import type { CaseEntity } from '../case/case.entity.js';
import type { CopyPart } from './case-copy.repository.js';
import type { CaseHistoryEvent } from '../case/case-history.js';

/** Raised when a field changes its meaning or goes. */
export const CASE_COPY_VERSION = 1;

/** What another part of the desk holds, opened: the letter, answer or agreement itself where there is one. */
export interface CopyEntry {
  part: CopyPart;
  /** The state or kind, as a code. */
  code: string;
  detail: Record<string, unknown>;
  /** A text, or the fields of a document; absent where there are only codes. */
  content?: unknown;
  at: string;
}

export interface CaseCopy {
  version: typeof CASE_COPY_VERSION;
  /** ISO 8601 */
  madeAt: string;
  /** Codes of the desk's taxonomy, dates and numbers. */
  facts: Record<string, unknown>;
  story: string;
  institutionNameTold: string | null;
  particulars: Record<string, string>;
  contactPlan: Record<string, unknown> | null;
  messages: { direction: 'from-her' | 'to-her'; text: string; writtenAt: string; readAt: string | null }[];
  /** Why it ended, and why it was opened again. */
  explanations: { kind: string; text: string; writtenAt: string }[];
  /** Exactly what she was asked, for whom, and what she said. */
  consents: {
    kind: string;
    recipient: string;
    /** Of several recipients, those to whom she said no. */
    notFor?: string[];
    text: string;
    /** With this text they learn who she is. */
    makesKnown?: true;
    /** Of a second complaint: what it would be about, as codes. */
    secondComplaint?: { institutionType: string; conduct: string[] };
    status: string;
    askedAt: string;
    decidedAt: string | null;
    withdrawnAt: string | null;
  }[];
  /** Listed and not inside: each can be opened and saved by itself. */
  files: { number: number; kind: string; type: string; bytes: number; sentBy: 'her' | 'desk'; at: string }[];
  clocks: {
    term: string;
    basis: { law: string; article: string }[];
    owedBy: string;
    due: string | null;
    status: string;
    endedOn: string | null;
    explanation: unknown;
  }[];
  entries: CopyEntry[];
  history: { kind: string; detail: Record<string, unknown>; by: 'desk' | 'her-or-system'; at: string }[];
  /** What colleagues noted for themselves; null when it was left out, which the copy then says. */
  notes: { text: string; writtenAt: string }[] | null;
}

/** Fields of a case that are about her. Keys, lookups and counters of ours are not; nor are ids of colleagues. */
export function factsForCopy(facts: CaseEntity): CaseCopy['facts'] {
  return {
    reference: facts.reference,
    status: facts.status,
    language: facts.language,
    channel: facts.channel,
    anonymity: facts.anonymity,
    wish: facts.wish,
    institutionType: facts.institutionType,
    procedure: facts.procedure,
    matter: facts.matter,
    conduct: facts.conduct,
    region: facts.region,
    workType: facts.workType,
    legalForm: facts.legalForm,
    groups: facts.groups,
    violence: facts.violence,
    perpetrator: facts.perpetrator,
    setting: facts.setting,
    stigmaPerceived: facts.stigmaPerceived,
    optingInBreaches: facts.optingInBreaches,
    period: { from: facts.periodFrom, to: facts.periodTo },
    decision: { dated: facts.decisionDated, sent: facts.decisionSent, termPrinted: facts.decisionPrinted },
    filedAt: facts.filedAt.toISOString(),
    comeBackOn: facts.comeBackOn,
    outcome: facts.outcome,
    closedAt: facts.closedAt?.toISOString() ?? null,
  };
}

export function clockForCopy(clock: CaseDeadline): CaseCopy['clocks'][number] {
  const { term, result, due, status, endedOn } = clock;
  return {
    term,
    basis: (result.basis ?? []).map(({ law, article }) => ({ law, article })),
    owedBy: result.owedBy,
    due,
    status,
    endedOn,
    explanation: result.steps ?? [],
  };
}

/** Ids of colleagues stand in some events; she learns that the desk did it, not which of its staff has which number. */
export function eventForCopy(event: CaseHistoryEvent): CaseCopy['history'][number] {
  const detail = Object.fromEntries(
    Object.entries(event.detail as Record<string, unknown>).filter(
      ([name]) => !(name === 'to' || name === 'from') || !isAssignment(event.kind),
    ),
  );
  return {
    kind: event.kind,
    detail,
    by: event.staffId === null ? 'her-or-system' : 'desk',
    at: event.happenedAt.toISOString(),
  };
}

function isAssignment(kind: string): boolean {
  return kind === 'assigned' || kind === 'unassigned';
}
