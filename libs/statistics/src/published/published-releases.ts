import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import type { Quarter } from '../facts/quarter.js';
import type { ReleaseDocument } from '../release/release-document.js';

export interface PublishedRelease {
  document: ReleaseDocument;
  publishedAt: Date;
}

/** A line of the list of releases. */
export interface PublishedEntry {
  quarter: Quarter;
  edition: number;
  publishedAt: Date;
  /** Everybody who complained; null when that is hidden. */
  persons: number | null;
  /** What its figures are multiples of, in persons; null where they are the counts. */
  roundedTo: number | null;
}

/** The text that was signed, and what is needed to check it. */
export interface SignedRelease {
  text: string;
  /** 64 bytes, Ed25519. */
  signature: Buffer;
  keyId: string;
}

/** A public key with which releases were signed. */
export interface PublicSigningKey {
  id: string;
  /** SubjectPublicKeyInfo in PEM. */
  publicKey: string;
  usedSince: Date;
}

/** Everything that the public can know: it reads the schema `published` and no other. */
@Injectable()
export class PublishedReleases {
  constructor(private readonly transactions: Transactions) {}

  /** The latest edition of each quarter, newest quarter first. */
  async list(): Promise<PublishedEntry[]> {
    return this.transactions.query(
      `select distinct on (quarter) quarter, edition, published_at as "publishedAt", (document->>'persons')::integer as persons,
         case document->'policy'->>'method' when 'rounding' then (document->'policy'->>'roundingBase')::integer end as "roundedTo"
       from published.releases order by quarter desc, edition desc`,
    );
  }

  /** One edition of a quarter, the latest when none is named; undefined when there is none. */
  async find(quarter: Quarter, edition?: number): Promise<PublishedRelease | undefined> {
    const [row] = await this.transactions.query<PublishedRelease>(
      `select document, published_at as "publishedAt" from published.releases
       where quarter = $1 and ($2::integer is null or edition = $2) order by edition desc limit 1`,
      [quarter, edition ?? null],
    );
    return row;
  }

  /** The newest quarter that has been published. */
  async latest(): Promise<PublishedRelease | undefined> {
    const [newest] = await this.list();
    return newest === undefined ? undefined : this.find(newest.quarter);
  }

  /** What was signed of an edition; undefined when that edition does not exist. */
  async signed(quarter: Quarter, edition: number): Promise<SignedRelease | undefined> {
    const [row] = await this.transactions.query<SignedRelease>(
      `select document_text as text, signature, key_id as "keyId" from published.signatures
       where quarter = $1 and edition = $2`,
      [quarter, edition],
    );
    return row;
  }

  /** Every key that ever signed a release, oldest first. */
  signingKeys(): Promise<PublicSigningKey[]> {
    return this.transactions.query(
      'select id, public_key as "publicKey", used_since as "usedSince" from published.signing_keys order by used_since',
    );
  }

  /** The latest edition of each quarter as a document, oldest quarter first. */
  async latestEditions(): Promise<ReleaseDocument[]> {
    const rows = await this.transactions.query<{ document: ReleaseDocument }>(
      'select distinct on (quarter) document from published.releases order by quarter, edition desc',
    );
    return rows.map((row) => row.document);
  }

  /** Every document ever published, earlier editions too: what an attacker can lay side by side. */
  async everything(): Promise<ReleaseDocument[]> {
    const rows = await this.transactions.query<{ document: ReleaseDocument }>(
      'select document from published.releases order by quarter, edition',
    );
    return rows.map((row) => row.document);
  }
}
