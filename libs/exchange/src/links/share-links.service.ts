import { Injectable } from '@nestjs/common';
import type { CaseKeyring } from '@app/cases';
import { Clock, newId, type IsoDate } from '@app/kernel';
import { encryptText, newSalt, newShareLink, shareKey, shareLinkHash } from '@app/vault';
import type { AnswerHandling, AnswerKind } from '../answers/answer.js';
import type { ExtractContent } from './extract-content.js';
import { ANSWER_COLUMN, EXTRACT_COLUMN, type SealedAnswer } from '../sealed-columns.js';
import { ShareLinkEntity } from './share-link.entity.js';
import { ShareLinksRepository } from './share-links.repository.js';

export interface NewLink {
  extractId: string;
  caseId: string;
  contactPersonId: string;
  content: ExtractContent;
  expiresAt: Date;
}

export interface MadeLink {
  linkId: string;
  /** For the fragment of the address in the mail; kept nowhere. */
  link: string;
  /** To be told by telephone; kept nowhere. */
  passcode: string;
}

/** An answer as a reader of the case sees it. */
export interface ReceivedAnswer {
  id: string;
  shareLinkId: string;
  kind: AnswerKind;
  text: string;
  moreTimeUntil?: IsoDate;
  receivedAt: Date;
  handledAt: Date | null;
  handledHow: AnswerHandling | null;
}

/** The desk's side of one-case links: making, closing, and reading what came back. */
@Injectable()
export class ShareLinksService {
  constructor(
    private readonly repository: ShareLinksRepository,
    private readonly clock: Clock,
  ) {}

  /** Consent is the caller's to check before, and this door's to check again at every visit. */
  async make(wanted: NewLink): Promise<MadeLink> {
    const { link, passcode } = newShareLink();
    const passcodeSalt = newSalt();
    const linkId = newId();
    const key = await shareKey(link, passcode, passcodeSalt);
    const place = { column: EXTRACT_COLUMN, row: linkId };
    await this.repository.add(
      Object.assign(new ShareLinkEntity(), {
        id: linkId,
        extractId: wanted.extractId,
        caseId: wanted.caseId,
        contactPersonId: wanted.contactPersonId,
        linkHash: shareLinkHash(link),
        passcodeSalt,
        encryptedExtract: encryptText(JSON.stringify(wanted.content), key, place),
        failedAttempts: 0,
        madeAt: this.clock.now(),
        expiresAt: wanted.expiresAt,
        answerDue: wanted.content.expectedBy,
        openedAt: null,
        readConfirmedAt: null,
        bouncedAt: null,
        bounceCode: null,
        answeredAt: null,
        revokedAt: null,
      }),
    );
    return { linkId, link, passcode };
  }

  /** As if it had never been made: for a link that reached nobody. */
  async remove(linkId: string): Promise<void> {
    await this.repository.remove(linkId);
  }

  byId(linkId: string): Promise<ShareLinkEntity | null> {
    return this.repository.byId(linkId);
  }

  ofCase(caseId: string): Promise<ShareLinkEntity[]> {
    return this.repository.ofCase(caseId);
  }

  /** Closes one link. True when it was still open. */
  async revoke(extractId: string, linkId: string): Promise<boolean> {
    return (await this.repository.revoke(extractId, { only: linkId }, this.clock.now())).length === 1;
  }

  /** Closes the links of the same contact person that a newer one replaces; those of her colleagues stay. */
  async revokeOthers(extractId: string, keptLinkId: string, contactPersonId: string): Promise<string[]> {
    return this.repository.revoke(extractId, { except: keptLinkId, of: contactPersonId }, this.clock.now());
  }

  hasLive(extractId: string): Promise<boolean> {
    return this.repository.hasLive(extractId, this.clock.now());
  }

  /** Part of a caseworker's transaction. False when somebody has seen to it already. */
  handle(answerId: string, how: AnswerHandling, staffId: string): Promise<boolean> {
    return this.repository.handle(answerId, how, staffId, this.clock.now());
  }

  async answersOf(keyring: CaseKeyring): Promise<ReceivedAnswer[]> {
    const stored = await this.repository.answersOfCase(keyring.caseId);
    return stored.map((answer) => {
      const { text, until } = JSON.parse(keyring.open(answer, ANSWER_COLUMN, answer.id)) as SealedAnswer;
      return {
        id: answer.id,
        shareLinkId: answer.shareLinkId,
        kind: answer.kind,
        text,
        ...(until === undefined ? {} : { moreTimeUntil: until }),
        receivedAt: answer.receivedAt,
        handledAt: answer.handledAt,
        handledHow: answer.handledHow,
      };
    });
  }
}
