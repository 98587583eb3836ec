import { cohensKappa, type Kappa } from './cohens-kappa.js';
import { CODED_LISTS, comparedCodes, type CodedList } from './coding.js';

/** Agreement on one list of the code book. */
export interface ListKappa extends Kappa {
  list: CodedList;
  /** Cases that were compared on this list. */
  cases: number;
  /** Rows are the first coder, columns the second. */
  codes: readonly string[];
  table: number[][];
}

/** A cell of the table of one list in one quarter, as `reporting.coder_agreement` gives it. */
export interface AgreementCell {
  quarter: string;
  list: string;
  first: string;
  second: string;
  units: number;
  /** Cases of this quarter that were compared on the list; the same in each of its cells. */
  cases: number;
}

/** Kappa of every list over all given quarters together; pure. */
export function kappasOf(cells: readonly AgreementCell[]): ListKappa[] {
  return CODED_LISTS.map((list) => {
    const own = cells.filter((cell) => cell.list === list);
    const cases = [...new Map(own.map((cell) => [cell.quarter, cell.cases])).values()];
    const codes = comparedCodes(list);
    const table = codes.map((first) =>
      codes.map((second) =>
        own
          .filter((cell) => cell.first === first && cell.second === second)
          .reduce((total, { units }) => total + units, 0),
      ),
    );
    const counted = cases.reduce((total, one) => total + one, 0);
    return { list, cases: counted, codes, table, ...cohensKappa(table, counted) };
  });
}
