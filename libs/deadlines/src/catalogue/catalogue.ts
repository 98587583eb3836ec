import { invalid } from '@app/kernel';
import { APPEAL } from './appeal.js';
import { BANK_ACCOUNTS } from './bank-accounts.js';
import { BANK_COMPLAINTS } from './bank-complaints.js';
import { COMPLAINT_HANDLING } from './complaint-handling.js';
import { COMPLAINT_ROUTE } from './complaint-route.js';
import { DATA_PROTECTION } from './data-protection.js';
import { CORRECTIONS, type Correction } from './corrections.js';
import { DECISION } from './decision.js';
import { EQUAL_TREATMENT } from './equal-treatment.js';
import { IMMIGRATION } from './immigration.js';
import { INSURERS } from './insurers.js';
import { LEGAL_AID } from './legal-aid.js';
import { nearest } from './nearest.js';
import { OBJECTION } from './objection.js';
import { OMBUDSMAN } from './ombudsman.js';
import { POLICE } from './police.js';
import { REGISTERS_AND_CARE } from './registers-and-care.js';
import { TAX_AND_BENEFITS } from './tax-and-benefits.js';
import type { TermRow } from './term.js';
import { VICTIMS } from './victims.js';

/**
 * A catalogue never changes once a case has used it: a correction of the law makes a new one with a new version,
 * and a case keeps the version that it started with.
 */
export interface Catalogue {
  version: string;
  terms: readonly TermRow[];
  byId: ReadonlyMap<string, TermRow>;
}

/** @throws DomainError `DEADLINES.DUPLICATE_TERM` when two rows share an id */
export function catalogueOf(version: string, terms: readonly TermRow[]): Catalogue {
  const byId = new Map<string, TermRow>();
  for (const term of terms) {
    if (byId.has(term.id)) {
      throw invalid('DEADLINES.DUPLICATE_TERM', `The catalogue has two rows with the id ${term.id}.`);
    }
    byId.set(term.id, term);
  }
  return { version, terms, byId };
}

/** Version of the catalogue that new cases use; the day on which the law was last read. */
export const CATALOGUE_VERSION = '2026-11-22';

/** The catalogue that new cases use. */
export const CATALOGUE: Catalogue = catalogueOf(CATALOGUE_VERSION, [
  ...COMPLAINT_HANDLING,
  ...COMPLAINT_ROUTE,
  ...OMBUDSMAN,
  ...POLICE,
  ...DECISION,
  ...OBJECTION,
  ...APPEAL,
  ...TAX_AND_BENEFITS,
  ...IMMIGRATION,
  ...REGISTERS_AND_CARE,
  ...BANK_ACCOUNTS,
  ...BANK_COMPLAINTS,
  ...INSURERS,
  ...DATA_PROTECTION,
  ...EQUAL_TREATMENT,
  ...VICTIMS,
  ...LEGAL_AID,
]);

/** The catalogue as it stood before a correction. */
function before({ version, rows }: Correction): Catalogue {
  return catalogueOf(
    version,
    CATALOGUE.terms.map((row) => rows[row.id]?.(row) ?? row),
  );
}

/** Every catalogue that a case may still be using, newest first. */
export const CATALOGUES: readonly Catalogue[] = [CATALOGUE, ...CORRECTIONS.map(before)];

/** @throws DomainError `DEADLINES.UNKNOWN_CATALOGUE` */
export function catalogueOfVersion(version: string): Catalogue {
  const found = CATALOGUES.find((catalogue) => catalogue.version === version);
  if (found !== undefined) return found;
  throw invalid(
    'DEADLINES.UNKNOWN_CATALOGUE',
    `There is no term catalogue of version ${version.slice(0, 40)}.`,
  );
}

/** @throws DomainError `DEADLINES.UNKNOWN_TERM`, naming the nearest id */
export function termOf(id: string, catalogue: Catalogue = CATALOGUE): TermRow {
  const term = catalogue.byId.get(id);
  if (term !== undefined) return term;
  const guess = nearest(id, catalogue.byId.keys());
  const hint =
    guess === undefined
      ? '"deadline terms" lists the terms that exist'
      : `did you mean ${JSON.stringify(guess)}?`;
  throw invalid('DEADLINES.UNKNOWN_TERM', `There is no term ${JSON.stringify(id.slice(0, 60))}; ${hint}`);
}
