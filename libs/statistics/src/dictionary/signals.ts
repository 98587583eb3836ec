/**
 * What the Platform watches, gathered from the protected tables of a publication and from nothing else: refusals and by
 * which sector, terms that were missed and by which sector, conditions of opting in that were broken, and exit programmes
 * that people were sent to or that were not there for them.
 */
import { dimensionOfTable, type ReleaseDocument } from '../release/release-document.js';
import { REFUSALS } from './dictionary-categories.js';
import type { Bilingual, DimensionId } from './dimension.js';

export type SignalId = 'refusals' | 'terms-missed' | 'opting-in' | 'exit';

export interface SignalLine {
  label: Bilingual;
  /** At least one; null when the figure is hidden, which is never nobody. */
  persons: number | null;
}

/** One of the tables behind a signal. */
export interface SignalPart {
  dimension: DimensionId;
  /** Of the table, or of the one group of it that is watched. */
  label: Bilingual;
  /** True where one group of the table is watched, so that a line needs no name of its own. */
  isOneGroup: boolean;
  /** Who is counted, where it is some people only. */
  among?: Bilingual;
  /** Groups in which there is somebody, in the order of the dictionary. */
  lines: SignalLine[];
  /** True when no figure of the table could be shown: nobody can tell, not even whether there is anybody. */
  withheld: boolean;
}

export interface Signal {
  id: SignalId;
  parts: SignalPart[];
}

const EXIT = ['exit-programme'];
const SIGNALS: readonly {
  id: SignalId;
  parts: readonly { dimension: DimensionId; only?: readonly string[] }[];
}[] = [
  { id: 'refusals', parts: [{ dimension: 'conduct', only: REFUSALS }, { dimension: 'refusal-sector' }] },
  { id: 'terms-missed', parts: [{ dimension: 'terms-late' }, { dimension: 'late-sector' }] },
  { id: 'opting-in', parts: [{ dimension: 'opting-in-breach' }] },
  {
    id: 'exit',
    parts: [
      { dimension: 'referral-kind', only: EXIT },
      { dimension: 'help-gap', only: EXIT },
      { dimension: 'exit-gap-area' },
      { dimension: 'exit-gap-group' },
    ],
  },
];

/** @returns The signals of which this publication has a table, in a fixed order. */
export function signalsOf(document: ReleaseDocument): Signal[] {
  return SIGNALS.flatMap(({ id, parts }) => {
    const all = parts.flatMap(({ dimension, only }) => partOf(document, dimension, only));
    // Where the parts of the country can be shown, nobody has to be told that the whole table could not.
    const isShownByArea = all.some(({ dimension, withheld }) => dimension === 'exit-gap-area' && !withheld);
    const told = all.filter(
      ({ dimension, withheld }) => !(dimension === 'help-gap' && withheld && isShownByArea),
    );
    return told.length === 0 ? [] : [{ id, parts: told }];
  });
}

function partOf(
  document: ReleaseDocument,
  dimension: DimensionId,
  only: readonly string[] | undefined,
): SignalPart[] {
  const table = document.tables.find((made) => made.dimension === dimension);
  if (table === undefined) return [];
  const { categories, label, among } = dimensionOfTable(document, table);
  const lines = categories.flatMap(({ code, label: name }, place) => {
    const persons = table.cells[place]?.persons ?? null;
    return persons !== 0 && (only === undefined || only.includes(code)) ? [{ label: name, persons }] : [];
  });
  const { withheld } = table;
  const group = only?.length === 1 ? categories.find(({ code }) => only.includes(code)) : undefined;
  const name =
    group === undefined
      ? label
      : { nl: `${label.nl}: ${group.label.nl}`, en: `${label.en}: ${group.label.en}` };
  const some = among === undefined ? {} : { among };
  const isOneGroup = group !== undefined;
  return [{ dimension, label: name, isOneGroup, ...some, lines: withheld ? [] : lines, withheld }];
}
