/**
 * How the tables of one release overlap, as far as everybody can know it without a figure. The optimiser and the
 * auditor both get these as inequalities. Only what is true by construction of the facts stands here.
 */
import { codesOf, type TaxonomyList } from '@app/kernel';
import type { CellName, DimensionId, Relation } from '../dictionary/dimension.js';

const EVERYBODY: CellName = ['total', 'total'];

/** Whoever named a sub-form of violence, named the form. */
const SUB_FORMS: Relation[] = codesOf('violenceSub').map((code) => ({
  less: [['violence-sub', code]],
  more: [['violence-form', code.split('/')[0] ?? '']],
  finer: 'violence-sub',
}));

/** Only of people who are not in `outside` anything is in the table `finer`. */
function within(finer: DimensionId, list: TaxonomyList, outside: CellName): Relation[] {
  return codesOf(list).map((code) => ({ less: [[finer, code], outside], more: [EVERYBODY], finer }));
}

const KINDS = codesOf('referral').map((code): CellName => ['referral-kind', code]);

export const RELATIONS: readonly Relation[] = [
  ...SUB_FORMS,
  { less: [['outcome', 'open']], more: [['outcome-time', 'later-or-open']], finer: 'outcome-time' },
  ...within('referral-kind', 'referral', ['referral-outcome', 'none']),
  { less: [EVERYBODY], more: [['referral-outcome', 'none'], ...KINDS], finer: 'referral-kind' },
  ...within('stigma-expression', 'expression', ['stigma-assessed', 'not-assessed']),
  ...within('ground', 'discriminationGround', ['stigma-assessed', 'not-assessed']),
];
