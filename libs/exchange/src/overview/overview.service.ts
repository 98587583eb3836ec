import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '@app/kernel';
import {
  newSessionToken,
  newShareLink,
  sessionFormSecret,
  sessionTokenHash,
  shareLinkHash,
} from '@app/vault';
import { linkSecretOf } from '../links/link-state.js';
import { OverviewRepository, type OpenQuestion, type OverviewHolder } from './overview.repository.js';

/** How long the link in the mail can be opened. */
export const OVERVIEW_LINK_MINUTES = 20;
/** A scanner of mails may have pressed the button before the person did. */
export const OVERVIEW_GRACE_SECONDS = 30;
/** How long an overview stays open without a request. */
export const OVERVIEW_IDLE_MINUTES = 30;
/** Links that one address is sent within an hour; whoever asks more often on her behalf fills no mailbox. */
export const OVERVIEW_LINKS_AN_HOUR = 5;

/** A mail that has to go, to the address as the directory has it. */
export interface WantedOverviewLink {
  email: string;
  language: string;
  /** For the fragment of the address in the mail; kept nowhere. */
  link: string;
}

export interface Overview {
  /** For the tokens of forms. */
  formSecret: Buffer;
  /** One for each institution that this address answers for. */
  holders: OverviewHolder[];
  questions: OpenQuestion[];
}

/**
 * The overview of an institution behind a checked address: asking for a link by mail, opening it once, looking, and
 * leaving. It shows that something was asked and how far it is, and never what.
 */
@Injectable()
export class OverviewService {
  constructor(
    private readonly repository: OverviewRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes the same work whether the address is known or not; only the caller learns which, and must show the same.
   *
   * @returns What to mail; undefined for an unknown address, or one that had its links for this hour.
   */
  async ask(typedAddress: string): Promise<WantedOverviewLink | undefined> {
    const { link } = newShareLink();
    const known = await this.repository.ask(
      typedAddress.trim(),
      shareLinkHash(link),
      this.clock.now(),
      OVERVIEW_LINK_MINUTES,
      OVERVIEW_LINKS_AN_HOUR,
    );
    return known === undefined ? undefined : { ...known, link };
  }

  /**
   * Opens an overview with the link of the mail, once and for half a minute after that.
   *
   * @param typedLink The secret, or an address that ends in it.
   * @throws DomainError `EXCHANGE.OVERVIEW_LINK`: unknown, used up, run out, or its address is not in the directory any more.
   */
  async enter(typedLink: string): Promise<{ token: string }> {
    const secret = linkSecretOf(typedLink) ?? '';
    const token = newSessionToken();
    const entered = await this.repository.enter(
      shareLinkHash(secret),
      sessionTokenHash(token),
      this.clock.now(),
      OVERVIEW_GRACE_SECONDS,
    );
    if (!entered) {
      throw new DomainError(
        'EXCHANGE.OVERVIEW_LINK',
        'forbidden',
        'This link does not open an overview any more. Ask for a new one.',
      );
    }
    return { token };
  }

  /** The overview behind a cookie; undefined when the visit is over or the address is in the directory no more. */
  async look(token: string): Promise<Overview | undefined> {
    const hash = sessionTokenHash(token);
    const now = this.clock.now();
    const holders = await this.repository.holders(hash, now, OVERVIEW_IDLE_MINUTES);
    if (holders.length === 0) return undefined;
    const questions = await this.repository.questions(hash, now, OVERVIEW_IDLE_MINUTES);
    return { formSecret: sessionFormSecret(token), holders, questions };
  }

  async leave(token: string): Promise<void> {
    await this.repository.leave(sessionTokenHash(token));
  }
}
