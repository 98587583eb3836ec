/** A crossing as disclosure control sees it: its cells, and how they hang together with what is published already. */
import type { Layout, Link } from '@app/disclosure-control';
import { reachOf } from '../protection/policy.js';
import { cellNamesOf, releaseName } from '../protection/release-model.js';
import type { ReleaseDocument } from '../release/release-document.js';
import { TOTAL } from '../facts/tabulation.js';
import type { Axis, Crossing } from './crossing.js';

/** The name of the asked table among all releases. */
export const ASKED = 'the table that was asked for';

/** What the auditor calls the published figure of a line, in its explanations. */
export function linkName(axis: Axis, label: string): string {
  return `${axis.label.en}: ${label}, as published`;
}

/** No sums of its own: they are the published figures, and stand in the links. */
export function crossingLayout({ counts, axes: [rows, columns] }: Crossing): Layout {
  const labels = rows.lines.flatMap((row) =>
    columns.lines.map((column) => `${row.label.en} × ${column.label.en}`),
  );
  return { kind: 'equations', size: counts.length, equations: [], alwaysShown: [], total: null, labels };
}

/**
 * Each row adds up to its published group when everybody stands in one column, and otherwise no cell of it exceeds
 * that group; columns likewise.
 */
export function crossingLinks({ axes }: Crossing, document: ReleaseDocument): Link[] {
  const [rows, columns] = axes;
  const cell = (row: number, column: number) => row * columns.lines.length + column;
  const acrossRow = rows.lines.map((_, row) => columns.lines.map((__, column) => cell(row, column)));
  const downColumn = columns.lines.map((_, column) => rows.lines.map((__, row) => cell(row, column)));
  return [...sidesOf(rows, columns, acrossRow, document), ...sidesOf(columns, rows, downColumn, document)];
}

function sidesOf(axis: Axis, across: Axis, cells: readonly number[][], document: ReleaseDocument): Link[] {
  const release = releaseName(document.quarter, document.edition);
  const everybody = (document.persons ?? 0) + reachOf(document.policy);
  const places = new Map(cellNamesOf(document).map((name, place) => [name, place]));
  return axis.lines.flatMap(({ label, codes }, nth): Link[] => {
    const group = codes.map(
      (code) =>
        [
          {
            release,
            cell: places.get(axis.dimension === TOTAL ? 'everybody' : `${axis.dimension}: ${code}`) ?? -1,
          },
          1,
        ] as const,
    );
    if (group.some(([{ cell }]) => cell < 0)) return [];
    const parts = (cells[nth] ?? []).map((cell) => [{ release: ASKED, cell }, -1] as const);
    const name = linkName(axis, label.en);
    if (across.answers === 'single') return [{ name, terms: [...group, ...parts], atLeast: 0, atMost: 0 }];
    return parts.map((part) => ({ name, terms: [...group, part], atLeast: 0, atMost: everybody }));
  });
}
