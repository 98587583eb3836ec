/** What can happen to a case, with what each kind of event carries: codes, dates and ids, never a text. */
export interface CaseHistoryDetail {
  /** She filed it. */
  filed: { channel: string };
  /** Given to a caseworker, by herself or by the lead. */
  assigned: { to: string };
  /** Taken off a caseworker; the key was changed for what comes next. */
  unassigned: { from: string };
  /** Procedure, institution and matter were set. */
  classified: { procedure: string | null; matter: string | null; institutionId: string | null };
  'status-changed': { from: string; to: string };
  'question-asked': { messageId: string };
  'she-wrote': { messageId: string };
  'note-added': { textId: string };
  'consent-asked': { consentId: string; kind: string };
  'consent-given': { consentId: string; kind: string };
  'consent-refused': { consentId: string; kind: string };
  'consent-withdrawn': { consentId: string; kind: string };
  'extract-sent': { extractId: string; expiresOn: string };
  'link-revoked': { extractId: string };
  /** The institution answered, asked for more time, or said that it is not for them. */
  'they-answered': { answerId: string; kind: string };
  'referral-changed': { referralId: string; kind: string; outcome: string };
  'incident-tagged': { incidentId: string };
  'stigma-assessed': { assessed: string };
  'deadline-started': { deadlineId: string; term: string; due: string | null };
  'deadline-moved': { deadlineId: string; term: string; from: string | null; to: string | null };
  'deadline-ended': { deadlineId: string; term: string; how: string };
  closed: { outcome: string };
  reopened: Record<string, never>;
  /** She withdrew the complaint; nothing more is done with it. */
  withdrawn: Record<string, never>;
}

export type CaseHistoryKind = keyof CaseHistoryDetail;

export interface CaseHistoryEvent<Kind extends CaseHistoryKind = CaseHistoryKind> {
  id: string;
  kind: Kind;
  detail: CaseHistoryDetail[Kind];
  staffId: string | null;
  happenedAt: Date;
}
