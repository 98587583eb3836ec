import type { ReadableConsent } from '@app/cases';
import type { AnswerKind, ExtractStatus } from '@app/exchange';
import type { IsoDate } from '@app/kernel';

export interface ExtractLinkView {
  id: string;
  madeAt: Date;
  expiresAt: Date;
  openedAt: Date | null;
  answeredAt: Date | null;
  revokedAt: Date | null;
}

export interface AnswerView {
  id: string;
  kind: AnswerKind;
  text: string;
  receivedAt: Date;
  /** For `more-time`: the day by which they expect to answer. */
  moreTimeUntil?: IsoDate;
}

/** An extract as a caseworker of the case sees it, with everything that happened to it. */
export interface ExtractView {
  id: string;
  status: ExtractStatus;
  institutionId: string;
  institutionName: string;
  contactPersonId: string;
  contactName: string;
  text: string;
  /** Null as long as she was not asked. */
  consentStatus: ReadableConsent['status'] | null;
  /** For `changeExtract`: what the form was filled with. */
  version: number;
  writtenAt: Date;
  sentAt: Date | null;
  links: ExtractLinkView[];
  answers: AnswerView[];
}
