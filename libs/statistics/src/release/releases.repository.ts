import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { newId } from '@app/kernel';
import type { Quarter } from '../facts/quarter.js';
import type { Method } from '@app/disclosure-control';
import type { MethodRefusal, MethodUtility } from '../protection/methods.js';
import type { ReleaseDocument } from './release-document.js';
import type { SigningKey } from './release-signature.js';
import { TOTAL, type CountedFact, type RawCounts } from '../facts/tabulation.js';

export type ReleaseStatus = 'prepared' | 'approved' | 'published' | 'rejected';

/** A method with what it is worth, or why it cannot be. For the officer: it depends on hidden counts. */
export type ReleaseVariant =
  { method: Method; utility: MethodUtility } | { method: Method; refusal: MethodRefusal };

/** A release on its way, as the desk sees it. */
export interface ReleaseRow {
  id: string;
  quarter: Quarter;
  /** Counts attempts, rejected ones too; the edition that readers see stands in the document. */
  attempt: number;
  status: ReleaseStatus;
  /** By the method that is chosen now. */
  document: ReleaseDocument;
  method: Method;
  /** Whoever chose the method: the preparer, unless somebody chose otherwise later. */
  chosenBy: string;
  /** Every method with what it is worth, in a fixed order; none of a release of before there was a choice. */
  variants: ReleaseVariant[];
  preparedBy: string;
  preparedAt: Date;
  approvedBy: string | null;
  approvedAt: Date | null;
  /** What the approval is of. */
  approvedMethod: Method | null;
  publishedAt: Date | null;
}

const VARIANTS = `coalesce((select json_agg(json_strip_nulls(json_build_object('method', v.method, 'refusal', v.refusal,
    'utility', case when v.refusal is null then json_build_object(
      'visiblePercent', v.visible_percent, 'hellinger', v.hellinger, 'withheld', v.withheld) end)) order by v.method desc)
  from statistics.release_variants v where v.release_id = releases.id), '[]')`;

const COLUMNS = `id, quarter, edition as attempt, status, document, method, chosen_by as "chosenBy",
  prepared_by as "preparedBy", prepared_at as "preparedAt", approved_by as "approvedBy", approved_at as "approvedAt",
  approved_method as "approvedMethod", published_at as "publishedAt", ${VARIANTS} as variants`;

/** Keeps one release at a time moving; any number will do, as long as nothing else uses it. */
const LOCK = 1763740090;

/** As it is stored: with its document, unless it gives somebody away. */
export type MadeVariant =
  | { method: Method; document: ReleaseDocument; utility: MethodUtility }
  | { method: Method; refusal: MethodRefusal };

@Injectable()
export class ReleasesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Two people preparing at once would each see a quarter that nobody has begun. Held until the transaction ends. */
  async lock(): Promise<void> {
    await this.transactions.query('select pg_advisory_xact_lock($1)', [LOCK]);
  }

  all(): Promise<ReleaseRow[]> {
    return this.transactions.query(`select ${COLUMNS} from statistics.releases order by quarter, edition`);
  }

  of(quarter: Quarter): Promise<ReleaseRow[]> {
    return this.transactions.query(
      `select ${COLUMNS} from statistics.releases where quarter = $1 order by edition`,
      [quarter],
    );
  }

  /** Stores the protected document, and apart from it the counts, which no door but the desk can read. */
  async add(
    release: Pick<ReleaseRow, 'quarter' | 'attempt' | 'document' | 'method' | 'preparedBy' | 'preparedAt'>,
    variants: readonly MadeVariant[],
    counts: RawCounts,
  ): Promise<string> {
    const id = newId();
    await this.transactions.query(
      `insert into statistics.releases
         (id, quarter, edition, status, document, proof, method, chosen_by, prepared_by, prepared_at)
       values ($1, $2, $3, 'prepared', $4, $5, $6, $7, $7, $8)`,
      [
        id,
        release.quarter,
        release.attempt,
        JSON.stringify(release.document),
        JSON.stringify(release.document.proof),
        release.method,
        release.preparedBy,
        release.preparedAt,
      ],
    );
    for (const variant of variants) await this.addVariant(id, variant);
    const facts = frozenFacts(release.document, counts);
    await this.transactions.query(
      `insert into statistics.frozen_counts (release_id, dimension, category, persons, institutions)
       select $1, * from unnest($2::text[], $3::text[], $4::integer[], $5::integer[])`,
      [
        id,
        facts.map((fact) => fact.dimension),
        facts.map((fact) => fact.category),
        facts.map((fact) => fact.persons),
        facts.map((fact) => fact.institutions ?? null),
      ],
    );
    return id;
  }

  private async addVariant(releaseId: string, variant: MadeVariant): Promise<void> {
    const made = 'utility' in variant ? variant : undefined;
    await this.transactions.query(
      `insert into statistics.release_variants
         (release_id, method, document, refusal, visible_percent, hellinger, withheld)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        releaseId,
        variant.method,
        made === undefined ? null : JSON.stringify(made.document),
        'refusal' in variant ? variant.refusal : null,
        made?.utility.visiblePercent ?? null,
        made?.utility.hellinger ?? null,
        made?.utility.withheld ?? null,
      ],
    );
  }

  /** Puts another way in the place of the chosen one; what was approved was not this. */
  async choose(id: string, method: Method, by: string): Promise<void> {
    await this.transactions.change(
      `update statistics.releases r
       set status = 'prepared', method = v.method, document = v.document, proof = v.document->'proof', chosen_by = $3,
         approved_by = null, approved_at = null, approved_method = null
       from statistics.release_variants v
       where r.id = $1 and v.release_id = r.id and v.method = $2 and v.document is not null
         and r.status in ('prepared', 'approved')`,
      [id, method, by],
    );
  }

  async frozenCounts(releaseId: string): Promise<CountedFact[]> {
    return this.transactions.query(
      'select dimension, category, persons, institutions from statistics.frozen_counts where release_id = $1',
      [releaseId],
    );
  }

  async markApproved(id: string, method: Method, by: string, at: Date): Promise<void> {
    await this.transactions.change(
      `update statistics.releases set status = 'approved', approved_by = $2, approved_at = $3, approved_method = $4
       where id = $1 and status = 'prepared' and method = $4`,
      [id, by, at, method],
    );
  }

  async markRejected(id: string): Promise<void> {
    await this.transactions.change(
      `update statistics.releases set status = 'rejected' where id = $1 and status in ('prepared', 'approved')`,
      [id],
    );
  }

  /** Puts the document where the world can read it, and where nothing can change it any more. */
  async publish(
    id: string,
    document: ReleaseDocument,
    signed: { text: string; signature: Buffer; key: Pick<SigningKey, 'id' | 'publicKey'> },
    at: Date,
  ): Promise<void> {
    await this.transactions.query(
      'insert into published.releases (quarter, edition, document, published_at) values ($1, $2, $3, $4)',
      [document.quarter, document.edition, signed.text, at],
    );
    await this.transactions.query(
      'insert into published.signing_keys (id, public_key, used_since) values ($1, $2, $3) on conflict (id) do nothing',
      [signed.key.id, signed.key.publicKey, at],
    );
    await this.transactions.query(
      `insert into published.signatures (quarter, edition, document_text, signature, key_id)
       values ($1, $2, $3, $4, $5)`,
      [document.quarter, document.edition, signed.text, signed.signature, signed.key.id],
    );
    await this.transactions.change(
      `update statistics.releases set status = 'published', published_at = $2 where id = $1 and status = 'approved'`,
      [id, at],
    );
  }
}

function frozenFacts(document: ReleaseDocument, counts: RawCounts): CountedFact[] {
  const tables = counts.tables.flatMap((table) => {
    const categories = document.tables.find((made) => made.dimension === table.dimension)?.cells ?? [];
    return categories.map((cell, place) => ({
      dimension: table.dimension as string,
      category: cell.category,
      persons: table.persons[place] ?? 0,
      institutions: table.institutions?.[place] ?? null,
    }));
  });
  return [{ dimension: TOTAL, category: TOTAL, persons: counts.total }, ...tables];
}
