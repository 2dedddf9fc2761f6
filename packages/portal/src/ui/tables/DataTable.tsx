import type { ReactNode } from 'react';
import styles from './DataTable.module.css';

export type Column<Row> = {
  /** Names the column for React and for tests. */
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand right. */
  align?: 'start' | 'end';
  /** The name of the row: first column, a link, the title of the card on a phone. */
  isName?: boolean;
};

/**
 * A plain table that a screen reader reads as one; on a phone each row becomes a card with its labels.
 * The roles are written out because `display: block` would take them away.
 */
export function DataTable<Row>(props: {
  caption: string;
  columns: Array<Column<Row>>;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}) {
  return (
    <div className={styles.frame}>
      <table className={styles.table} role="table">
        <caption className="spoken">{props.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {props.columns.map((column) => (
              <th key={column.key} scope="col" role="columnheader" data-align={column.align}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {props.rows.map((row) => (
            <tr key={props.rowKey(row)} role="row">
              {props.columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  if (column.isName) {
    return (
      <th scope="row" role="rowheader" className={styles.name}>
        {content}
      </th>
    );
  }
  return (
    <td role="cell" data-align={column.align}>
      <span className={styles.label} aria-hidden="true">
        {column.header}
      </span>
      <span className={styles.value}>{content}</span>
    </td>
  );
}
