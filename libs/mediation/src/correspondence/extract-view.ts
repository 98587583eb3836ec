import type { ReadableConsent } from '@app/cases';
import type { AnswerNorm } from '@app/directory';
import type { AnswerHandling, AnswerKind, AskedFor, ExtractStatus, ShareLinkEntity } from '@app/exchange';
import type { DisclosureWord } from './disclosure.service.js';
import type { KnownBy } from './known-by.js';
import type { IsoDate } from '@app/kernel';

export interface ExtractLinkView {
  id: string;
  contactPersonId: string | null;
  contactName: string;
  madeAt: Date;
  expiresAt: Date;
  openedAt: Date | null;
  answeredAt: Date | null;
  revokedAt: Date | null;
  /** When the reader said that she has read it. */
  readConfirmedAt: Date | null;
  /** The mail with the link came back. */
  bouncedAt: Date | null;
  bounceCode: string | null;
}

export interface AnswerView {
  id: string;
  /** Who wrote it, by the link that it came through. */
  contactName: string;
  kind: AnswerKind;
  text: string;
  receivedAt: Date;
  /** For `more-time`: the day by which they expect to answer. */
  moreTimeUntil?: IsoDate;
  /** What a caseworker made of it; null while nobody has seen to it. */
  handledHow: AnswerHandling | null;
  handledAt: Date | null;
}

/** An extract as a caseworker of the case sees it, with everything that happened to it. */
export interface ExtractView {
  id: string;
  status: ExtractStatus;
  /** What kind of thing is asked; it stands in the overview of the institution. */
  asks: AskedFor;
  institutionId: string;
  institutionName: string;
  /** Within how many days an answer is asked: a norm beside the legal terms. */
  answerNorm: AnswerNorm;
  contactPersonId: string;
  contactName: string;
  /** Colleagues of the contact person who get the same text. */
  others: { id: string; name: string }[];
  text: string;
  /** The text names her or makes her known. */
  makesKnown: boolean;
  /** What of her contact plan stands in a text that is not marked so. */
  givesAway: readonly KnownBy[];
  /** Where the word of a second person stands; undefined where none is needed. */
  disclosure?: DisclosureWord;
  /** Contact persons to whom she said no, though others get it. */
  declined: string[];
  /** Null as long as she was not asked. */
  consentStatus: ReadableConsent['status'] | null;
  /** For `changeExtract`: what the form was filled with. */
  version: number;
  writtenAt: Date;
  sentAt: Date | null;
  links: ExtractLinkView[];
  answers: AnswerView[];
}

export function linkView(link: ShareLinkEntity, contactName: string): ExtractLinkView {
  const { id, contactPersonId, madeAt, expiresAt, openedAt, answeredAt, revokedAt } = link;
  const { readConfirmedAt, bouncedAt, bounceCode } = link;
  return {
    id,
    contactPersonId,
    contactName,
    madeAt,
    expiresAt,
    openedAt,
    answeredAt,
    revokedAt,
    readConfirmedAt,
    bouncedAt,
    bounceCode,
  };
}
