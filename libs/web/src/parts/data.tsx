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

/** Scrolls sideways within itself on a small screen, and can be scrolled with the keyboard alone. */
export function Table<Row>(props: TableProps<Row>): VNode {
  if (props.rows.length === 0 && props.empty !== undefined) {
    return <p class="utrecht-paragraph utrecht-paragraph--distanced">{props.empty}</p>;
  }
  return (
    <div class="utrecht-table-container" role="region" aria-label={props.caption} tabIndex={0}>
      <table class="utrecht-table">
        <caption class={classes('utrecht-table__caption', props.hideCaption && 'visually-hidden')}>
          {props.caption}
        </caption>
        <thead class="utrecht-table__header">
          <tr class="utrecht-table__row">
            {props.columns.map((column) => (
              <th scope="col" class={headerLook(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {props.rows.map((row) => (
            <tr class="utrecht-table__row">
              {props.columns.map((column) => (
                <Cell column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function headerLook<Row>(column: Column<Row>): string {
  return classes(
    'utrecht-table__header-cell',
    column.numeric && 'utrecht-table__header-cell--numeric-column',
  );
}

function Cell<Row>(props: { column: Column<Row>; row: Row }): VNode {
  const { column, row } = props;
  const look = classes('utrecht-table__cell', column.numeric && 'utrecht-table__cell--numeric-column');
  if (column.rowHeader) {
    return (
      <th scope="row" class={look}>
        {column.cell(row)}
      </th>
    );
  }
  return <td class={look}>{column.cell(row)}</td>;
}
