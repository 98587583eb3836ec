/** What a table of a release looks like on the page. Pure: it sees the published document only. */
import {
  dimensionOfTable,
  type Dimension,
  type DimensionId,
  type ReleaseDocument,
  type ReleaseTable,
} from '@app/statistics';
import type { Translator } from '@app/web';
import type { Bar, BarChart } from '../charts/bar-chart.js';
import { isOnMap, type TileMap } from '../charts/tile-map.js';
import type { Language } from '../frame/words.js';

export interface RowView {
  label: string;
  persons: number | null;
  percent: number | null;
}

export interface SubjectView {
  id: DimensionId;
  heading: string;
  meaning: string;
  definition: string;
  multiple: boolean;
  withheld: boolean;
  /** Every group, in the fixed order of the dictionary. */
  rows: RowView[];
  /** The groups that are worth a line: who was named, highest first, and a few hidden ones. */
  lines: (RowView & { muted: boolean })[];
  /** Absent when there is nothing to draw. */
  charts?: { wide: BarChart; narrow: BarChart };
  /** The provinces, where the table is about them. */
  map?: TileMap;
  /** Sentences below the chart. */
  notes: string[];
}

/** Answers that say nothing about the subject come last and paler. */
const SAYS_NOTHING: readonly string[] = ['unknown', 'open', 'not-assessed', 'none', 'not-yet'];

/** Answers on a scale keep their order; other groups are ranked. */
const SCALES: readonly string[] = ['stigma-perceived', 'stigma-assessed', 'first-answer', 'outcome-time'];

/** More hidden groups than this are named in a sentence and get no line. */
const HIDDEN_LINES = 3;

type Entry = RowView & { code: string };

export function subjectView(document: ReleaseDocument, table: ReleaseTable, words: Translator): SubjectView {
  const language = words.language as Language;
  const dimension = dimensionOfTable(document, table);
  const entries: Entry[] = table.cells.map((cell, place) => ({
    code: cell.category,
    label: dimension.categories[place]?.label[language] ?? cell.category,
    persons: cell.persons,
    percent: cell.percent,
  }));
  const heading = dimension.label[language];
  const lines = table.withheld ? [] : linesOf(entries, table.dimension);
  return {
    id: table.dimension,
    heading,
    meaning: dimension.meaning[language],
    definition: dimension.definition[language],
    multiple: dimension.answers === 'multiple',
    withheld: table.withheld,
    rows: entries.map(({ label, persons, percent }) => ({ label, persons, percent })),
    lines,
    ...(lines.length === 0 ? {} : { charts: chartsOf(lines, heading, document.policy.mark, words) }),
    ...(table.dimension === 'region' && !table.withheld
      ? { map: mapOf(entries, heading, document.policy.mark, words) }
      : {}),
    notes: table.withheld ? [] : notesOf(entries, document, dimension, words),
  };
}

/**
 * Ranked by the published figure alone. A hidden group has no rank: hidden ones follow in the order of the
 * dictionary, so that their place says nothing; when they are many, the sentence below names them.
 */
function linesOf(entries: readonly Entry[], dimension: string): SubjectView['lines'] {
  const hidden = entries.filter((entry) => entry.persons === null);
  const named = hidden.length > HIDDEN_LINES ? [] : hidden;
  const shown = entries.filter((entry) => entry.persons !== null && entry.persons > 0);
  const telling = shown.filter((entry) => !SAYS_NOTHING.includes(entry.code));
  const silent = shown.filter((entry) => SAYS_NOTHING.includes(entry.code));
  const lines = SCALES.includes(dimension)
    ? entries.filter((entry) => entry.persons !== 0)
    : [...telling.sort((one, other) => (other.persons ?? 0) - (one.persons ?? 0)), ...silent, ...named];
  return lines.map(({ code, label, persons, percent }) => ({
    label,
    persons,
    percent,
    muted: SAYS_NOTHING.includes(code),
  }));
}

function textOf(entry: RowView, mark: string, words: Translator): string {
  if (entry.persons === null) return mark;
  if (entry.percent === null) return words.number(entry.persons);
  return words.t('chart.text', { persons: entry.persons, percent: entry.percent });
}

function chartsOf(
  lines: SubjectView['lines'],
  label: string,
  mark: string,
  words: Translator,
): { wide: BarChart; narrow: BarChart } {
  const bars: Bar[] = lines.map((line) => ({
    label: line.label,
    value: line.persons,
    text: textOf(line, mark, words),
    ...(line.muted ? { muted: true } : {}),
  }));
  const values = bars
    .filter((bar) => bar.value !== null)
    .map((bar) => words.t('chart.value', { label: bar.label, text: bar.text }));
  const hidden = bars.filter((bar) => bar.value === null).map((bar) => bar.label);
  const description = words.t('chart.description', {
    label,
    values: values.join(' '),
    hidden: hidden.length === 0 ? '' : words.t('chart.hidden', { labels: hidden.join(', ') }),
  });
  const chart = { bars, description: description.trim() };
  return { wide: { ...chart, layout: 'wide' }, narrow: { ...chart, layout: 'narrow' } };
}

function mapOf(entries: readonly Entry[], label: string, mark: string, words: Translator): TileMap {
  const regions = entries.filter(({ code }) => isOnMap(code));
  const tiles = regions.map((entry) => ({
    region: entry.code,
    name: entry.label,
    value: entry.persons,
    text: entry.persons === null ? mark : words.number(entry.persons),
  }));
  const values = regions
    .filter((entry) => entry.persons !== null)
    .map((entry) => words.t('chart.value', { label: entry.label, text: words.number(entry.persons ?? 0) }));
  const hidden = regions.filter((entry) => entry.persons === null).map((entry) => entry.label);
  const description = words.t('map.description', {
    label,
    values: values.join(' '),
    hidden: hidden.length === 0 ? '' : words.t('chart.hidden', { labels: hidden.join(', ') }),
  });
  return { tiles, description: description.trim() };
}

function notesOf(
  entries: readonly Entry[],
  document: ReleaseDocument,
  { answers, among }: Dimension,
  words: Translator,
): string[] {
  const notes: string[] = [];
  if (among !== undefined) {
    const crossing = document.policy.thresholdCrossing;
    notes.push(words.t('subject.among', { among: among[words.language as Language], crossing }));
  }
  const hidden = entries.filter((entry) => entry.persons === null).map((entry) => entry.label);
  const shown = entries.reduce((sum, entry) => sum + (entry.persons ?? 0), 0);
  const zeros = entries
    .filter((entry) => entry.persons === 0 && entry.code !== 'unknown')
    .map((entry) => entry.label);
  const about = { labels: hidden.join(', '), mark: document.policy.mark };
  // With one answer each, the rest is what everybody can subtract; saying it spares them the work.
  if (hidden.length > 0 && answers === 'single' && document.persons !== null) {
    notes.push(words.t('subject.hidden.together', { ...about, persons: document.persons - shown }));
  } else if (hidden.length > 0) notes.push(words.t('subject.hidden.note', about));
  if (zeros.length === entries.length) notes.push(words.t('subject.none'));
  else if (zeros.length > 0) notes.push(words.t('subject.zeros', { labels: zeros.join(', ') }));
  if (answers === 'multiple' && among === undefined) notes.push(words.t('subject.multiple'));
  return notes;
}
