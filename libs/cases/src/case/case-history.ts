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
  /** She added a photo, a PDF or a recording, or took one away. */
  'file-added': { attachmentId: string };
  'file-removed': { attachmentId: string };
  'note-added': { textId: string };
  'consent-asked': { consentId: string; kind: string };
  'consent-given': { consentId: string; kind: string };
  'consent-refused': { consentId: string; kind: string };
  'consent-withdrawn': { consentId: string; kind: string };
  'extract-sent': { extractId: string; expiresOn: string };
  'link-revoked': { extractId: string };
  /** The institution answered, asked for more time, or said that it is not for them. */
  'they-answered': { answerId: string; kind: string };
  /** A mail came in for the case; `kind` says whether a person wrote it. */
  'mail-received': { mailId: string; kind: string };
  'referral-changed': { referralId: string; kind: string; outcome: string };
  /** A referral partner said something through its link; `kind` says what, `outcome` what the referral is by now. */
  'partner-answered': { referralId: string; answerId: string; kind: string; outcome: string };
  /** The link of a partner was mailed, or closed before its time. */
  'partner-link-sent': { referralId: string; expiresOn: string };
  'partner-link-closed': { referralId: string };
  /** She asked that the partner waits, or goes on. */
  'referral-paused': { referralId: string };
  'referral-resumed': { referralId: string };
  /** She said whether it helped; `kind` is her answer as a code. */
  'her-word-on-referral': { referralId: string; kind: string };
  /** Nobody gives this kind of help in her region. */
  'help-gap-noted': { kind: string; region: string };
  'incident-tagged': { incidentId: string };
  'stigma-assessed': { assessed: string };
  'deadline-started': { deadlineId: string; term: string; due: string | null };
  'deadline-moved': { deadlineId: string; term: string; from: string | null; to: string | null };
  'deadline-ended': { deadlineId: string; term: string; how: string };
  /** Something happened to a clock that may start others. */
  'clock-happened': { deadlineId: string; term: string; kind: string; on: string | null };
  /** The day to come back is earlier now than she was told, and she does not know it yet. */
  'come-back-earlier': { from: string; to: string };
  /** How she may be called: she said it, or said it anew. */
  'contact-plan-set': { mayCall: 'yes' | 'no' };
  /** She took it back: nobody may call. */
  'contact-plan-withdrawn': Record<string, never>;
  /** She was called, or nearly. */
  'contact-attempted': { attemptId: string; result: string };
  /** The mediation came into another stage; the kind is the stage. */
  'mediation-moved': { mediationId: string; kind: string };
  /** A letter was made; the kind is that of the letter. */
  'letter-made': { letterId: string; kind: string };
  /** She made a second complaint of a part of it; which one, its own readers see among the related cases. */
  'split-off': Record<string, never>;
  closed: { outcome: string };
  reopened: Record<string, never>;
  /** She withdrew the complaint; nothing more is done with it. */
  withdrawn: Record<string, never>;
  /** Somebody helped her to file it; `kind` says who. */
  assisted: { kind: string; language: string };
  /** Her code was changed: by her, or at the first visit after somebody else had seen it. */
  'receipt-changed': { how: 'by-her' | 'first-visit' };
  /** A colleague asked for a new code for her; `kind` says how she was recognised. */
  'receipt-asked': { kind: string };
  'receipt-approved': { waitsUntil: string };
  'receipt-refused': Record<string, never>;
  /** Whoever holds the old code said that she did not ask for a new one, or changed it herself. */
  'receipt-stopped': Record<string, never>;
  'receipt-made': Record<string, never>;
  /** No calls and no pings, until she comes back with her code. */
  'contact-held': Record<string, never>;
  'contact-resumed': Record<string, never>;
}

export type CaseHistoryKind = keyof CaseHistoryDetail;

export interface CaseHistoryEvent<Kind extends CaseHistoryKind = CaseHistoryKind> {
  id: string;
  kind: Kind;
  detail: CaseHistoryDetail[Kind];
  staffId: string | null;
  happenedAt: Date;
}
