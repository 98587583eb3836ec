/**
 * How the tables of one release overlap, as far as everybody can know it without a figure. The optimiser and the
 * auditor both get these as inequalities. Only what is true by construction of the facts stands here.
 */
import { codesOf, type TaxonomyList } from '@app/kernel';
import {
  AREAS,
  REFUSALS,
  REGIONS_OF_AREA,
  SECTORS,
  TERM_GROUPS,
  TYPES_OF_SECTOR,
} from '../dictionary/dictionary-categories.js';
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

const cellsOf = (dimension: DimensionId, codes: readonly string[]): CellName[] =>
  codes.map((code) => [dimension, code]);
const codesIn = (categories: readonly { code: string }[]) => categories.map(({ code }) => code);

/** Each part of a table of some people lies within groups of the same kind in a table of everybody. */
function partsWithin(
  finer: DimensionId,
  coarser: DimensionId,
  groups: Readonly<Record<string, readonly string[]>>,
): Relation[] {
  return Object.entries(groups).map(([code, codes]) => ({
    less: [[finer, code]],
    more: cellsOf(coarser, codes),
    finer,
  }));
}

/** Whoever is in one of `whole` is in the table of some people exactly once, and nobody else is. */
function someOf(finer: DimensionId, parts: readonly CellName[], whole: readonly CellName[]): Relation[] {
  return [
    ...whole.map((cell): Relation => ({ less: [cell], more: parts, finer })),
    { less: parts, more: whole, finer },
  ];
}

const UNKNOWN_TYPE = { unknown: ['unknown'] };
/** Also who named a place outside the country. */
const UNKNOWN_REGION = { unknown: ['outside-nl', 'unknown'] };
const NO_PROGRAMME: CellName = ['help-gap', 'exit-programme'];
const LATE_OTHERS = cellsOf(
  'terms-late',
  codesIn(TERM_GROUPS).filter((code) => code !== 'desk'),
);
const SOME: readonly Relation[] = [
  ...partsWithin('refusal-sector', 'institution-type', { ...TYPES_OF_SECTOR, ...UNKNOWN_TYPE }),
  ...someOf('refusal-sector', cellsOf('refusal-sector', codesIn(SECTORS)), cellsOf('conduct', REFUSALS)),
  ...partsWithin('late-sector', 'institution-type', { ...TYPES_OF_SECTOR, ...UNKNOWN_TYPE }),
  ...someOf('late-sector', cellsOf('late-sector', codesIn(SECTORS)), LATE_OTHERS),
  ...partsWithin('exit-gap-area', 'region', { ...REGIONS_OF_AREA, ...UNKNOWN_REGION }),
  ...someOf('exit-gap-area', cellsOf('exit-gap-area', codesIn(AREAS)), [NO_PROGRAMME]),
  ...codesOf('group').flatMap((code): Relation[] => [
    { less: [['exit-gap-group', code]], more: [['group', code]], finer: 'exit-gap-group' },
    { less: [['exit-gap-group', code]], more: [NO_PROGRAMME], finer: 'exit-gap-group' },
  ]),
];

export const RELATIONS: readonly Relation[] = [
  ...SUB_FORMS,
  { less: [['outcome', 'open']], more: [['outcome-time', 'later-or-open']], finer: 'outcome-time' },
  ...within('referral-kind', 'referral', ['referral-outcome', 'none']),
  { less: [EVERYBODY], more: [['referral-outcome', 'none'], ...KINDS], finer: 'referral-kind' },
  ...within('stigma-expression', 'expression', ['stigma-assessed', 'not-assessed']),
  ...within('ground', 'discriminationGround', ['stigma-assessed', 'not-assessed']),
  ...SOME,
];
