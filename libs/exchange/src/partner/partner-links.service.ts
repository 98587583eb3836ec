import { Injectable } from '@nestjs/common';
import type { CaseKeyring } from '@app/cases';
import { Clock, newId } from '@app/kernel';
import { encryptText, newSalt, newShareLink, shareKey, shareLinkHash } from '@app/vault';
import { isLive } from '../links/link-state.js';
import type { DeclineReason, PartnerAnswerHandling, PartnerAnswerKind } from './partner-answer.js';
import {
  PARTNER_ANSWER_COLUMN,
  PARTNER_TEXT_COLUMN,
  type PartnerContent,
  type SealedPartnerAnswer,
} from './partner-content.js';
import { PartnerLinkEntity } from './partner-link.entity.js';
import { PartnerLinksRepository } from './partner-links.repository.js';
import type { ReferralOutcome } from './referral-outcome.js';

export interface NewPartnerLink {
  referralId: string;
  caseId: string;
  /** Whose link it is; null for the address of the partner itself. */
  contactId: string | null;
  content: PartnerContent;
  expiresAt: Date;
}

/** How the newest link of one addressee stands. */
export interface PartnerLinkState {
  referralId: string;
  /** Null for the address of the partner itself. */
  contactId: string | null;
  madeAt: Date;
  expiresAt: Date;
  openedAt: Date | null;
  isLive: boolean;
}

/** What a partner said, as a reader of the case sees it. */
export interface ReceivedPartnerAnswer extends SealedPartnerAnswer {
  id: string;
  referralId: string;
  kind: PartnerAnswerKind;
  outcome: ReferralOutcome;
  reason: DeclineReason | null;
  receivedAt: Date;
  handledAt: Date | null;
  handledHow: PartnerAnswerHandling | null;
}

/** The desk's side of the one-case links of partners: making, closing, and reading what came back. */
@Injectable()
export class PartnerLinksService {
  constructor(
    private readonly repository: PartnerLinksRepository,
    private readonly clock: Clock,
  ) {}

  /** Consent is the caller's to check before, and the door's to check again at every visit. */
  async make(wanted: NewPartnerLink): Promise<{ linkId: string; link: string; passcode: string }> {
    const { link, passcode } = newShareLink();
    const passcodeSalt = newSalt();
    const linkId = newId();
    const key = await shareKey(link, passcode, passcodeSalt);
    const place = { column: PARTNER_TEXT_COLUMN, row: linkId };
    await this.repository.add(
      Object.assign(new PartnerLinkEntity(), {
        id: linkId,
        referralId: wanted.referralId,
        caseId: wanted.caseId,
        contactId: wanted.contactId,
        linkHash: shareLinkHash(link),
        passcodeSalt,
        encryptedText: encryptText(JSON.stringify(wanted.content), key, place),
        failedAttempts: 0,
        madeAt: this.clock.now(),
        expiresAt: wanted.expiresAt,
        openedAt: null,
        revokedAt: null,
      }),
    );
    return { linkId, link, passcode };
  }

  /** As if it had never been made: for a link that reached nobody. */
  async remove(linkId: string): Promise<void> {
    await this.repository.remove(linkId);
  }

  /** Closes every link of a referral. Gives how many were open. */
  revoke(referralId: string): Promise<number> {
    return this.repository.revoke(referralId, this.clock.now());
  }

  /** Closes the links of the same addressee that a newer one replaces; those of colleagues stay. */
  async revokeOthers(referralId: string, keptLinkId: string, contactId: string | null): Promise<void> {
    await this.repository.revokeOthers(referralId, keptLinkId, contactId, this.clock.now());
  }

  /** The newest link of each addressee of each referral of the case. */
  async ofCase(caseId: string): Promise<PartnerLinkState[]> {
    const now = this.clock.now();
    const newest = new Map<string, PartnerLinkState>();
    for (const link of await this.repository.ofCase(caseId)) {
      const { referralId, contactId, madeAt, expiresAt, openedAt } = link;
      const state = { referralId, contactId, madeAt, expiresAt, openedAt, isLive: isLive(link, now) };
      newest.set(`${referralId} ${contactId ?? ''}`, state);
    }
    return [...newest.values()];
  }

  async answersOf(keyring: CaseKeyring): Promise<ReceivedPartnerAnswer[]> {
    const stored = await this.repository.answersOfCase(keyring.caseId);
    return stored.map((answer) => ({
      id: answer.id,
      referralId: answer.referralId,
      kind: answer.kind,
      outcome: answer.outcome,
      reason: answer.reason,
      receivedAt: answer.receivedAt,
      handledAt: answer.handledAt,
      handledHow: answer.handledHow,
      ...(JSON.parse(keyring.open(answer, PARTNER_ANSWER_COLUMN, answer.id)) as SealedPartnerAnswer),
    }));
  }

  /** Part of a caseworker's transaction. False when somebody has seen to it already. */
  handle(answerId: string, how: PartnerAnswerHandling, staffId: string): Promise<boolean> {
    return this.repository.handle(answerId, how, staffId, this.clock.now());
  }
}
