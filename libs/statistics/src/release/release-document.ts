/**
 * What is published of a quarter: protected figures, with the words, the policy and the proof that belong to them.
 * It is made once and never changed. No count that is hidden stands anywhere in it.
 */
import type { IsoDate } from '@app/kernel';
import type { CoderAgreement } from '../dictionary/coder-agreement.js';
import { dimensionOf } from '../dictionary/dictionary.js';
import type { Dictionary, Dimension, DimensionId } from '../dictionary/dimension.js';
import { percentageOf, type Policy } from '../protection/policy.js';
import type { ProofBundle, ProtectedCounts } from '../protection/protected-counts.js';
import { periodOf, type Quarter } from '../facts/quarter.js';

export interface ReleaseCell {
  category: string;
  /** Null when it is hidden. */
  persons: number | null;
  /** Whole percent of everybody, or null when that cannot be shown. */
  percent: number | null;
}

export interface ReleaseTable {
  dimension: DimensionId;
  /** True when no figure of this table could be shown, zeros included. */
  withheld: boolean;
  cells: ReleaseCell[];
}

export interface ReleaseDocument {
  format: 'spreekrecht-release/1';
  quarter: Quarter;
  /** 1 for the first; a mistake makes a new edition. */
  edition: number;
  period: { from: IsoDate; to: IsoDate };
  /** The day on which the quarter was counted, once. */
  frozenOn: IsoDate;
  /** Why there is a new edition, or why it comes late. */
  reason: string | null;
  /** True when the complaints behind it were invented for a demonstration. */
  demonstration: boolean;
  /** Everybody who complained; null when they are fewer than the threshold. */
  persons: number | null;
  tables: ReleaseTable[];
  /** Whether two coders agree, over all quarters up to this one. Absent in documents of before 2026-3. */
  agreement?: readonly CoderAgreement[];
  policy: Policy;
  dictionary: Dictionary;
  proof: ProofBundle;
}

/** What a document says besides its figures. */
export type ReleaseFacts = Pick<
  ReleaseDocument,
  'quarter' | 'edition' | 'frozenOn' | 'reason' | 'demonstration' | 'policy' | 'dictionary' | 'agreement'
>;

export function releaseDocument(facts: ReleaseFacts, counts: ProtectedCounts): ReleaseDocument {
  const { policy, dictionary } = facts;
  return {
    format: 'spreekrecht-release/1',
    quarter: facts.quarter,
    edition: facts.edition,
    period: periodOf(facts.quarter),
    frozenOn: facts.frozenOn,
    reason: facts.reason,
    demonstration: facts.demonstration,
    persons: counts.total,
    tables: counts.tables.map((table) => ({
      dimension: table.dimension,
      withheld: table.withheld,
      cells: dimensionOf(dictionary, table.dimension).categories.map((category, place) => {
        const persons = table.persons[place] ?? null;
        return { category: category.code, persons, percent: percentageOf(persons, counts.total, policy) };
      }),
    })),
    ...(facts.agreement === undefined ? {} : { agreement: facts.agreement }),
    policy,
    dictionary,
    proof: counts.proof,
  };
}

/** The dimension under which a table was made: that of its own dictionary, not that of today. */
export function dimensionOfTable(document: ReleaseDocument, table: ReleaseTable): Dimension {
  return dimensionOf(document.dictionary, table.dimension);
}
