import type { ComponentChildren, VNode } from 'preact';
import { classes } from './attributes.js';

export function DataList(props: { items: readonly { term: string; value: ComponentChildren }[] }): VNode {
  return (
    <dl class="utrecht-data-list utrecht-data-list--rows">
      {props.items.map((item) => (
        <div class="utrecht-data-list__item">
          <dt class="utrecht-data-list__item-key">{item.term}</dt>
          <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface Column<Row> {
  header: string;
  cell: (row: Row) => ComponentChildren;
  numeric?: boolean;
  /** The cell that names its row. */
  rowHeader?: boolean;
}

export interface TableProps<Row> {
  caption: string;
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** What stands there when there are no rows. */
  empty?: string;
}

/**
 * On a small screen a table of words becomes a block for each row, with the heading before each cell; a table of figures,
 * in which columns are compared, scrolls sideways within itself, and can be scrolled with the keyboard alone.
 */
export function Table<Row>(props: TableProps<Row>): VNode {
  if (props.rows.length === 0 && props.empty !== undefined) {
    return <p class="utrecht-paragraph utrecht-paragraph--distanced">{props.empty}</p>;
  }
  const stacks = stacksOnSmallScreens(props.columns);
  // Some readers no longer see a table in what is laid out as blocks, so its parts say what they are.
  const role = (name: 'table' | 'rowgroup' | 'row' | 'columnheader') => (stacks ? name : undefined);
  return (
    <div class="utrecht-table-container" role="region" aria-label={props.caption} tabIndex={0}>
      <table class={classes('utrecht-table', stacks && 'table-stacks')} role={role('table')}>
        <caption class={classes('utrecht-table__caption', props.hideCaption && 'visually-hidden')}>
          {props.caption}
        </caption>
        <thead class="utrecht-table__header" role={role('rowgroup')}>
          <tr class="utrecht-table__row" role={role('row')}>
            {props.columns.map((column) => (
              <th scope="col" class={headerLook(column)} role={role('columnheader')}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="utrecht-table__body" role={role('rowgroup')}>
          {props.rows.map((row) => (
            <tr class="utrecht-table__row" role={role('row')}>
              {props.columns.map((column) => (
                <Cell column={column} row={row} stacks={stacks} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Two columns fit beside each other on any screen, and two columns of figures are there to be compared. */
function stacksOnSmallScreens<Row>(columns: readonly Column<Row>[]): boolean {
  return columns.length > 2 && columns.filter(({ numeric }) => numeric).length < 2;
}

function headerLook<Row>(column: Column<Row>): string {
  return classes(
    'utrecht-table__header-cell',
    column.numeric && 'utrecht-table__header-cell--numeric-column',
  );
}

function Cell<Row>(props: { column: Column<Row>; row: Row; stacks: boolean }): VNode {
  const { column, row, stacks } = props;
  const look = classes('utrecht-table__cell', column.numeric && 'utrecht-table__cell--numeric-column');
  if (column.rowHeader) {
    return (
      <th scope="row" class={look} role={stacks ? 'rowheader' : undefined}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td class={look} role={stacks ? 'cell' : undefined} data-heading={stacks ? column.header : undefined}>
      {column.cell(row)}
    </td>
  );
}
