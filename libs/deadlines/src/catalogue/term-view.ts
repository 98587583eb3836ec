import type { IsoDate } from '@app/kernel';
import { CATALOGUE, type Catalogue } from './catalogue.js';
import { readLength } from '../length/length.js';
import { isInsideAtw } from '../compute/settle.js';
import { sideOf, type Side, type TermRow } from './term.js';

/** A row with nothing left out, for programs and pages that list the catalogue. */
export interface TermView extends Required<
  Omit<TermRow, 'validFrom' | 'validTo' | Absent | 'counting' | 'working' | 'penalty' | 'postalRule'>
> {
  ower: TermRow['ower'] | null;
  start: TermRow['start'] | null;
  noNumber: TermRow['noNumber'] | null;
  deskNorm: TermRow['deskNorm'] | null;
  secondStart: TermRow['secondStart'] | null;
  extension: TermRow['extension'] | null;
  suspension: TermRow['suspension'] | null;
  regimeWhy: TermRow['regimeWhy'] | null;
  check: TermRow['check'] | null;
  /** `hers` or `theirs`: which way doubts are settled. */
  side: Side;
  unit: 'calendar' | 'working-days';
  counting: 'forward' | 'backward';
  /** Whether the Algemene termijnenwet governs its end; `null` where nothing is counted. */
  atw: boolean | null;
  /** Whether the engine can compute it from a start alone. */
  computable: boolean;
  /** Written down from memory: check with a lawyer. */
  askLawyer: boolean;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  catalogueVersion: string;
}

type Absent =
  | 'ower'
  | 'start'
  | 'noNumber'
  | 'deskNorm'
  | 'secondStart'
  | 'extension'
  | 'suspension'
  | 'regimeWhy'
  | 'check';

/** Every row of a catalogue, in the order of the law file. */
export function viewTerms(catalogue: Catalogue = CATALOGUE): TermView[] {
  return catalogue.terms.map((row) => viewTerm(row, catalogue.version));
}

function viewTerm(row: TermRow, catalogueVersion: string): TermView {
  return {
    id: row.id,
    name: row.name,
    basis: row.basis,
    owedBy: row.owedBy,
    ower: row.ower ?? null,
    side: sideOf(row.owedBy),
    start: row.start ?? null,
    length: row.length,
    unit: row.working === true ? 'working-days' : 'calendar',
    counting: row.counting ?? 'forward',
    atw: row.length === null ? null : isUnderAtw(row, row.length),
    computable: row.length !== null,
    noNumber: row.noNumber ?? null,
    deskNorm: row.deskNorm ?? null,
    variants: row.variants ?? [],
    secondStart: row.secondStart ?? null,
    extension: row.extension ?? null,
    suspension: row.suspension ?? null,
    regime: row.regime,
    regimeWhy: row.regimeWhy ?? null,
    missed: row.missed,
    next: row.next ?? [],
    sure: row.sure,
    askLawyer: row.sure === 'C',
    check: row.check ?? null,
    source: row.source,
    validFrom: row.validFrom ?? null,
    validTo: row.validTo ?? null,
    catalogueVersion,
  };
}

function isUnderAtw(row: TermRow, length: string): boolean {
  return (
    row.regime === 'atw' &&
    row.counting !== 'backward' &&
    isInsideAtw(readLength(length, row.working === true, row.id))
  );
}
