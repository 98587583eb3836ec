/** Opening a one-case link with its passcode, and coming back to what it opened: the same for both kinds of links. */
import type { Transactions } from '@app/database';
import type { Clock } from '@app/kernel';
import {
  decryptText,
  encryptText,
  newSalt,
  newSecretKey,
  newSessionToken,
  sessionTokenHash,
  shareKey,
  shareLinkHash,
} from '@app/vault';
import { cannotOpen, linkClosed, visitEnded } from '../exchange.errors.js';
import { isOpenAt, linkSecretOf, TRIES, type LinkFacts } from '../links/link-state.js';
import type { LinkTables, VisitRow } from './link-tables.js';

/** How long a visit lives without a request: time to look something up and write an answer. */
export const VISIT_IDLE_MINUTES = 60;

/** A link as a visit needs it. */
export interface VisitedLink extends LinkFacts {
  id: string;
  passcodeSalt: Buffer;
  /** What it opens, under a key that only link and passcode together make. */
  ciphertext: Buffer;
}

export abstract class LinkVisits<Link extends VisitedLink, Content> {
  private readonly decoySalt = newSalt();
  private readonly decoyText: Buffer;

  /** @param textColumn The place that the texts of these links are bound to. */
  constructor(
    private readonly tables: LinkTables<Link>,
    private readonly textColumn: string,
    protected readonly transactions: Transactions,
    protected readonly clock: Clock,
  ) {
    this.decoyText = encryptText('', newSecretKey(), { column: textColumn, row: '' });
  }

  async leave(token: string): Promise<void> {
    await this.tables.removeVisit(sessionTokenHash(token));
  }

  /**
   * Opens a link with its passcode, after the same work whether the link exists or not.
   *
   * @param typedLink The secret, or an address that ends in it.
   * @param seal      what is kept of the visit, under the secret of its cookie.
   * @throws DomainError `EXCHANGE.CANNOT_OPEN`, `EXCHANGE.LINK_CLOSED`
   */
  protected async enter(
    typedLink: string,
    passcode: string,
    seal: (content: Content, token: string) => Buffer,
  ): Promise<{ token: string }> {
    const secret = linkSecretOf(typedLink) ?? '';
    const link = await this.tables.linkByHash(shareLinkHash(secret));
    // Taken before it is known whether the passcode is right: ten at the same time are ten tries.
    const mayTry = await this.tables.takeTry(link?.id ?? null, TRIES);
    const content = await this.decrypt(link, secret, passcode);
    if (link === undefined || content === undefined || !mayTry) throw cannotOpen();
    await this.tables.giveTriesBack(link.id);
    const now = this.clock.now();
    if (!isOpenAt(link, now)) throw linkClosed();
    const token = newSessionToken();
    await this.transactions.run(async () => {
      await this.tables.markOpened(link.id, now);
      await this.tables.addVisit({
        tokenHash: sessionTokenHash(token),
        linkId: link.id,
        sealed: seal(content, token),
        createdAt: now,
        lastSeenAt: now,
      });
    });
    return { token };
  }

  /** @throws DomainError `EXCHANGE.VISIT_ENDED`, `EXCHANGE.LINK_CLOSED` */
  protected async reach(token: string): Promise<{ visit: VisitRow; link: Link }> {
    const visit = await this.tables.visitByHash(sessionTokenHash(token));
    // Her consent taken back may have removed the visit; the reader is told the same as of any visit that is over.
    if (visit === undefined) throw visitEnded();
    const now = this.clock.now();
    const idleMs = now.getTime() - visit.lastSeenAt.getTime();
    const link = await this.tables.link(visit.linkId);
    const isOpen = link !== undefined && isOpenAt(link, now);
    if (!isOpen || idleMs > VISIT_IDLE_MINUTES * 60_000) {
      await this.tables.removeVisit(visit.tokenHash);
      throw isOpen ? visitEnded() : linkClosed();
    }
    // Once a minute is enough to know who is idle, and spares a write on every page.
    if (idleMs > 60_000) await this.tables.touchVisit(visit.tokenHash, now);
    return { visit, link };
  }

  private async decrypt(
    link: Link | undefined,
    secret: string,
    passcode: string,
  ): Promise<Content | undefined> {
    const key = await shareKey(secret, passcode, link?.passcodeSalt ?? this.decoySalt);
    try {
      const place = { column: this.textColumn, row: link?.id ?? '' };
      return JSON.parse(decryptText(link?.ciphertext ?? this.decoyText, key, place)) as Content;
    } catch {
      return undefined;
    }
  }
}
