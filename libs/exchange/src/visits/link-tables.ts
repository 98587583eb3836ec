/**
 * What the two kinds of one-case links do with their tables: finding a link, counting tries, and remembering a visit.
 * The tables are apart, so that a link of a partner can never be taken for one of an institution.
 */
import type { Transactions } from '@app/database';

/** Names of our own, never something that somebody typed. */
export interface LinkTableNames {
  links: string;
  visits: string;
  /** The column of `visits` with the id of the link. */
  linkOfVisit: string;
  /** Selects a link with everything that is decided about it; the links are called `l` in it. */
  selectLink: string;
}

export interface VisitRow {
  tokenHash: Buffer;
  linkId: string;
  /** What the link opened, under the secret of the cookie. */
  sealed: Buffer;
  createdAt: Date;
  lastSeenAt: Date;
}

export abstract class LinkTables<Link> {
  constructor(
    protected readonly transactions: Transactions,
    private readonly names: LinkTableNames,
  ) {}

  async linkByHash(linkHash: Buffer): Promise<Link | undefined> {
    return (
      await this.transactions.query<Link>(`${this.names.selectLink} where l.link_hash = $1`, [linkHash])
    )[0];
  }

  async link(id: string): Promise<Link | undefined> {
    return (await this.transactions.query<Link>(`${this.names.selectLink} where l.id = $1`, [id]))[0];
  }

  /** Holds the link until the end of the transaction: closing it waits for us, or we see that it is closed. */
  async lockLink(id: string): Promise<Link | undefined> {
    await this.transactions.query(`select from ${this.names.links} where id = $1 for update`, [id]);
    return this.link(id);
  }

  /** Takes one of the tries; false when there are none left. Also run for no link at all, to take as long. */
  async takeTry(linkId: string | null, tries: number): Promise<boolean> {
    const rows = await this.transactions.change(
      `update ${this.names.links} set failed_attempts = failed_attempts + 1
       where id = $1 and failed_attempts < $2 returning id`,
      [linkId, tries],
    );
    return rows.length === 1;
  }

  async giveTriesBack(linkId: string): Promise<void> {
    await this.transactions.query(`update ${this.names.links} set failed_attempts = 0 where id = $1`, [
      linkId,
    ]);
  }

  async markOpened(linkId: string, at: Date): Promise<void> {
    await this.transactions.query(
      `update ${this.names.links} set opened_at = $2 where id = $1 and opened_at is null`,
      [linkId, at],
    );
  }

  async addVisit({ tokenHash, linkId, sealed, createdAt, lastSeenAt }: VisitRow): Promise<void> {
    await this.transactions.query(
      `insert into ${this.names.visits} (token_hash, ${this.names.linkOfVisit}, sealed, created_at, last_seen_at)
       values ($1, $2, $3, $4, $5)`,
      [tokenHash, linkId, sealed, createdAt, lastSeenAt],
    );
  }

  async visitByHash(tokenHash: Buffer): Promise<VisitRow | undefined> {
    const [row] = await this.transactions.query<VisitRow>(
      `select token_hash as "tokenHash", ${this.names.linkOfVisit} as "linkId", sealed, created_at as "createdAt",
         last_seen_at as "lastSeenAt"
       from ${this.names.visits} where token_hash = $1`,
      [tokenHash],
    );
    return row;
  }

  async touchVisit(tokenHash: Buffer, at: Date): Promise<void> {
    await this.transactions.query(`update ${this.names.visits} set last_seen_at = $2 where token_hash = $1`, [
      tokenHash,
      at,
    ]);
  }

  async resealVisit(tokenHash: Buffer, sealed: Buffer): Promise<void> {
    await this.transactions.query(`update ${this.names.visits} set sealed = $2 where token_hash = $1`, [
      tokenHash,
      sealed,
    ]);
  }

  async removeVisit(tokenHash: Buffer): Promise<void> {
    await this.transactions.query(`delete from ${this.names.visits} where token_hash = $1`, [tokenHash]);
  }

  /** The desk has something to read, and no longer waits for them. */
  async noteTheyWrote(caseId: string, at: Date): Promise<void> {
    await this.transactions.query(
      `update cases.cases set they_wrote_at = $2,
         status = case status when 'waiting-for-them' then 'in-progress' else status end where id = $1`,
      [caseId, at],
    );
  }
}
