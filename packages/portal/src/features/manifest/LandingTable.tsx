import { Trans, useLingui } from '@lingui/react/macro';
import type { ManifestFacts, RowFault } from './check-manifest.ts';
import { columnWords } from './column-words.ts';
import { remapped, rowsOf, withCell, type Landing } from './landing.ts';
import styles from './LandingSheet.module.css';
import { columnKeys, emptyRow, type ColumnKey } from './row.ts';
import { useFaultWords } from './use-fault-words.ts';

/** The pasted cells as they came, each open to repair; above each column, where it goes. */
export function LandingTable(props: { landing: Landing; faults: readonly RowFault[]; facts: ManifestFacts; onChange: (landing: Landing) => void }) {
  const { t, i18n } = useLingui();
  const { words } = useFaultWords(props.facts);
  const { landing, faults } = props;
  const rows = rowsOf(landing);

  function faultAt(row: number, field: ColumnKey | null) {
    const fault = faults.find((one) => one.row === row && one.field === field);
    return fault && words(fault, rows[row] ?? emptyRow, rows.length);
  }

  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="spoken">
          <Trans>Lo que pegó, antes de agregarlo a la lista</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              #
            </th>
            {landing.mapping.map((key, index) => (
              // A column of somebody's sheet has no name of its own: its place is what it is.
              // oxlint-disable-next-line react/no-array-index-key
              <th key={index} scope="col">
                <select
                  className={styles.column}
                  aria-label={t`Columna ${index + 1} de su hoja`}
                  value={key ?? ''}
                  onChange={(event) => props.onChange(remapped(landing, index, (event.currentTarget.value || null) as ColumnKey | null))}
                >
                  <option value="">{t`No usar`}</option>
                  {columnKeys.map((one) => (
                    <option key={one} value={one}>
                      {i18n._(columnWords[one])}
                    </option>
                  ))}
                </select>
                {landing.header?.[index] && <span className={styles.was}>{landing.header[index]}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {landing.cells.map((line, row) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={row} data-fault={faultAt(row, null) ? true : undefined}>
              <th scope="row" className={styles.number} title={faultAt(row, null)}>
                {row + 1}
              </th>
              {line.map((text, index) => {
                const field = landing.mapping[index] ?? null;
                const fault = field ? faultAt(row, field) : undefined;
                return (
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={index} data-fault={fault ? true : undefined} data-unused={field === null || undefined}>
                    <input
                      className={styles.cell}
                      data-landing={`${row}/${index}`}
                      aria-label={t`Fila ${row + 1}, ${field ? i18n._(columnWords[field]) : t`columna sin uso`}`}
                      aria-invalid={fault ? true : undefined}
                      title={fault}
                      value={text}
                      disabled={field === null}
                      onChange={(event) => props.onChange(withCell(landing, row, index, event.currentTarget.value))}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
