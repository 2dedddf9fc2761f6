import type { RowFault } from './check-manifest.ts';
import type { ColumnKey, Row } from './row.ts';

/** What the sheet and the cards share: the rows, what is wrong with them, and the ways to change them. */
export type ListProps = {
  rows: readonly Row[];
  faults: readonly RowFault[];
  isReadOnly: boolean;
  onCell: (row: number, field: ColumnKey, value: string) => void;
  onRemove: (row: number) => void;
};
