import { columnKeys, type ColumnKey } from './row.ts';

export type Place = { row: number; field: ColumnKey };
type Key = { key: string; shiftKey: boolean; altKey: boolean; ctrlKey: boolean; metaKey: boolean };
/** Where the caret stands in the text of a cell; a choice has none. */
export type Caret = { atStart: boolean; atEnd: boolean } | null;

/**
 * Where a key leads from a cell, as in a sheet: arrows and Enter up and down, arrows sideways at the ends of the text.
 * Null: the key belongs to the cell (and Tab to the browser).
 */
export function moveInGrid(from: Place, key: Key, caret: Caret, rows: number): Place | null {
  if (key.altKey || key.ctrlKey || key.metaKey) return null;
  const column = columnKeys.indexOf(from.field);
  const to = (row: number, at: number) => {
    const field = columnKeys[at];
    return field && row >= 0 && row < rows ? { row, field } : null;
  };
  switch (key.key) {
    case 'ArrowUp':
      return to(from.row - 1, column);
    case 'ArrowDown':
      return to(from.row + 1, column);
    case 'Enter':
      return to(from.row + (key.shiftKey ? -1 : 1), column);
    case 'ArrowLeft':
      return !key.shiftKey && (caret === null || caret.atStart) ? to(from.row, column - 1) : null;
    case 'ArrowRight':
      return !key.shiftKey && (caret === null || caret.atEnd) ? to(from.row, column + 1) : null;
    default:
      return null;
  }
}
