import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { Quarter } from '../facts/quarter.js';
import { roundedTo } from '../protection/policy.js';
import type { ReleaseDocument } from '../release/release-document.js';
import { PublishedReleases, type PublishedEntry, type PublishedRelease } from './published-releases.js';

/** Which edition exists since when; enough to know whether anything has changed. */
export interface EditionStamp {
  quarter: Quarter;
  edition: number;
  publishedAt: Date;
}

/** Ten years of quarters; whatever is older is read again each time. */
const MOST = 48;

/**
 * What was published, for a door that is asked often: documents are read once, because an edition never changes.
 * Which editions there are is asked each time, so that a new one shows at once, and so does one that is gone.
 */
@Injectable()
export class ReleaseShelf {
  private readonly documents = new Map<string, Promise<PublishedRelease | undefined>>();

  constructor(
    private readonly transactions: Transactions,
    private readonly published: PublishedReleases,
  ) {}

  /** Every edition, oldest quarter and oldest edition first. Reads no document. */
  editions(): Promise<EditionStamp[]> {
    return this.transactions.query(
      'select quarter, edition, published_at as "publishedAt" from published.releases order by quarter, edition',
    );
  }

  /** The latest edition of each quarter, newest quarter first. */
  async list(): Promise<PublishedEntry[]> {
    const releases = await this.latestReleases();
    return releases.reverse().map(({ document: { quarter, edition, persons, policy }, publishedAt }) => ({
      quarter,
      edition,
      publishedAt,
      persons,
      roundedTo: roundedTo(policy),
    }));
  }

  /** One edition of a quarter, the latest when none is named; undefined when there is none. */
  async find(quarter: Quarter, edition?: number): Promise<PublishedRelease | undefined> {
    const stamps = (await this.editions()).filter((stamp) => stamp.quarter === quarter);
    const stamp =
      edition === undefined ? stamps.at(-1) : stamps.find((candidate) => candidate.edition === edition);
    return stamp && this.read(stamp);
  }

  /** The newest quarter that has been published. */
  async latest(): Promise<PublishedRelease | undefined> {
    const stamp = (await this.editions()).at(-1);
    return stamp && this.read(stamp);
  }

  /** The latest edition of each quarter as a document, oldest quarter first. */
  async latestEditions(): Promise<ReleaseDocument[]> {
    return (await this.latestReleases()).map(({ document }) => document);
  }

  /** Every document ever published, earlier editions too. */
  async everything(): Promise<ReleaseDocument[]> {
    return (await this.readAll(await this.editions())).map(({ document }) => document);
  }

  private async latestReleases(): Promise<PublishedRelease[]> {
    const latest = new Map((await this.editions()).map((stamp) => [stamp.quarter, stamp]));
    return this.readAll([...latest.values()]);
  }

  private async readAll(stamps: readonly EditionStamp[]): Promise<PublishedRelease[]> {
    const releases = await Promise.all(stamps.map((stamp) => this.read(stamp)));
    return releases.filter((release) => release !== undefined);
  }

  private read({ quarter, edition, publishedAt }: EditionStamp): Promise<PublishedRelease | undefined> {
    const key = `${quarter} ${edition} ${publishedAt.getTime()}`;
    let reading = this.documents.get(key);
    if (reading === undefined) {
      reading = this.published.find(quarter, edition);
      reading.catch(() => this.documents.delete(key));
      this.documents.set(key, reading);
      const [oldest] = this.documents.keys();
      if (this.documents.size > MOST && oldest !== undefined) this.documents.delete(oldest);
    }
    return reading;
  }
}
