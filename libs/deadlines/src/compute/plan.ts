import { invalid } from '@app/kernel';
import { cite } from '../catalogue/citation.js';
import { termOf, type Catalogue } from '../catalogue/catalogue.js';
import {
  sideOf,
  type Basis,
  type ExtensionRule,
  type OwedBy,
  type Regime,
  type SecondStart,
  type Side,
  type SuspensionRule,
  type TermRow,
  type Words,
} from '../catalogue/term.js';
import { readLength, type Length } from '../length/length.js';
import type { DeadlineRequest, InlineTerm } from './request.js';

/** Everything that the computation needs to know of a term, whether from the catalogue or described by the caller. */
export interface Plan {
  row: TermRow | null;
  /** Id in messages; `the term` for an inline one. */
  label: string;
  variant: string | null;
  /** `null`: the law gives no number. */
  length: Length | null;
  working: boolean;
  regime: Regime;
  backward: boolean;
  owedBy: OwedBy;
  side: Side;
  basis: readonly Basis[];
  /** Citation of the first basis; empty for an inline term. */
  law: Words | null;
  /** What day zero is. */
  start: Words;
  regimeWhy: Words | null;
  secondStart: (SecondStart & { counted: Length | null }) | null;
  /** `free`: an inline term, about which no law is known. */
  extension: ExtensionRule | 'free' | null;
  suspension: SuspensionRule | 'free' | null;
}

const ANY_START: Words = { en: 'the day of the event', nl: 'de dag van de gebeurtenis' };

/** Plans of catalogue rows never change; making each once keeps the engine fast. */
const plans = new WeakMap<TermRow, Map<string, Plan>>();

/** @throws DomainError for an unknown term or variant, or a length that cannot be read */
export function planOf(request: DeadlineRequest, catalogue: Catalogue): Plan {
  if (typeof request.term !== 'string') {
    if (request.variant) throw invalid('DEADLINES.NO_VARIANTS', 'A term of your own has no variants.');
    return inlinePlan(request.term);
  }
  const row = termOf(request.term, catalogue);
  const name = request.variant ?? '';
  let known = plans.get(row);
  if (known === undefined) plans.set(row, (known = new Map()));
  let plan = known.get(name);
  if (plan === undefined) {
    plan = cataloguePlan(row, name);
    known.set(name, plan);
  }
  return plan;
}

function cataloguePlan(row: TermRow, name: string): Plan {
  const variant = row.variants?.find((candidate) => candidate.id === name);
  if (name !== '' && variant === undefined) {
    const known = row.variants?.map((candidate) => candidate.id).join(', ');
    throw invalid(
      'DEADLINES.UNKNOWN_VARIANT',
      known === undefined
        ? `${row.id} has no variants.`
        : `${row.id} has no variant ${JSON.stringify(name.slice(0, 40))}; it has ${known}.`,
    );
  }
  const iso = variant?.length ?? row.length;
  const working = row.working === true;
  const second = row.secondStart;
  return {
    row,
    label: row.id,
    variant: variant?.id ?? null,
    length: iso === null ? null : readLength(iso, working, row.id),
    working,
    regime: variant?.regime ?? row.regime,
    backward: row.counting === 'backward',
    owedBy: row.owedBy,
    side: sideOf(row.owedBy),
    basis: row.basis,
    law: cite(row.basis[0]),
    start: row.start ?? ANY_START,
    regimeWhy: row.regimeWhy ?? null,
    secondStart:
      second === undefined
        ? null
        : {
            ...second,
            counted: second.length === undefined ? null : readLength(second.length, false, row.id),
          },
    extension: row.extension ?? null,
    suspension: row.suspension ?? null,
  };
}

function inlinePlan(term: InlineTerm): Plan {
  const working = term.unit === 'working-days';
  const owedBy = term.owedBy ?? 'agency';
  return {
    row: null,
    label: 'the term',
    variant: null,
    length: readLength(term.length, working, 'term.length'),
    working,
    regime: term.regime,
    backward: term.counting === 'backward',
    owedBy,
    side: sideOf(owedBy),
    basis: [],
    law: null,
    start: ANY_START,
    regimeWhy: null,
    secondStart: null,
    extension: 'free',
    suspension: 'free',
  };
}
