import type { ReactNode } from 'react';
import { joinClasses } from '@/lib/join-classes.ts';
import type { MoneyAmount } from '@/lib/format-money.ts';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import styles from './MoneyRows.module.css';

/** `amounts`: one per currency, in the same order in every row; null is to be confirmed. */
export type MoneyRow = { label: ReactNode; note?: ReactNode; amounts: readonly (MoneyAmount | null)[]; isSum?: boolean };

/** A small sum, row by row, each currency in a column of its own: they are never added. */
export function MoneyRows(props: { label: string; rows: readonly MoneyRow[] }) {
  return (
    <table className={styles.table} aria-label={props.label}>
      <tbody>
        {props.rows.map((row, index) => (
          <tr key={index} className={joinClasses(row.isSum && styles.sum)}>
            <th scope="row">
              {row.label}
              {row.note && <span className={styles.note}>{row.note}</span>}
            </th>
            {row.amounts.map((money, column) => (
              <td key={column}>
                <MoneyText money={money} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
