import { Trans, useLingui } from '@lingui/react/macro';
import { IconLock, IconX } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';
import type { ManifestFacts } from './check-manifest.ts';
import { columnWords } from './column-words.ts';
import type { ListProps } from './list-props.ts';
import { ManifestCell } from './ManifestCell.tsx';
import styles from './ManifestGrid.module.css';
import { moveInGrid, type Caret, type Place } from './move-in-grid.ts';
import { columnKeys, emptyRow, isEmptyRow, type ColumnKey } from './row.ts';
import { useFaultWords } from './use-fault-words.ts';

/** The list as a sheet: one row per traveller, arrows and Enter move as in a spreadsheet, Tab goes on. */
export function ManifestGrid(props: ListProps & { facts: ManifestFacts }) {
  const { t, i18n } = useLingui();
  const { words } = useFaultWords(props.facts);
  const frame = useRef<HTMLDivElement>(null);
  const { rows, faults } = props;
  const travellers = rows.filter((row) => !isEmptyRow(row)).length;

  function goTo({ row, field }: Place) {
    const cell = frame.current?.querySelector<HTMLInputElement>(`[data-cell="${row}/${field}"]`);
    cell?.focus();
    if (cell instanceof HTMLInputElement) cell.select();
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const from = placeOf(event.target);
    const to = from && moveInGrid(from, event, caretOf(event.target), rows.length);
    if (to) {
      event.preventDefault();
      goTo(to);
    } else if (event.target instanceof HTMLSelectElement && !event.altKey && ['ArrowUp', 'ArrowDown', 'Enter'].includes(event.key)) {
      // At the border of the sheet an arrow must not change the choice.
      event.preventDefault();
    }
  }

  function faultAt(row: number, field: ColumnKey | null) {
    const fault = faults.find((one) => one.row === row && one.field === field);
    return fault && words(fault, rows[row] ?? emptyRow, travellers);
  }

  return (
    // The rows and cells are the keyboard's; the frame only listens for what they let pass.
    <div ref={frame} className={styles.frame} onKeyDown={onKeyDown}>
      <table className={styles.grid}>
        <caption className="spoken">
          <Trans>Lista de viajeros, una fila por persona</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              #
            </th>
            {columnKeys.map((key) => (
              <th key={key} scope="col" data-column={key}>
                {i18n._(columnWords[key])}
                {key === 'medicalNote' && (
                  <span className={styles.hint} title={t`Solo la ven el titular y quienes reservan en su agencia.`}>
                    <IconLock size={14} stroke={1.75} aria-hidden />
                    <Trans>solo su agencia</Trans>
                  </span>
                )}
                {key === 'birthDate' && (
                  <span className={styles.hint}>
                    <Trans>día/mes/año</Trans>
                  </span>
                )}
              </th>
            ))}
            <th scope="col" className={styles.remove}>
              <span className="spoken">
                <Trans>Quitar</Trans>
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // Rows have no name of their own: their place is what they are.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index} data-fault={faultAt(index, null) ? true : undefined}>
              <th scope="row" className={styles.number} title={faultAt(index, null)}>
                {index + 1}
              </th>
              {columnKeys.map((key) => (
                <td key={key} data-column={key} data-fault={faultAt(index, key) ? true : undefined}>
                  <ManifestCell
                    row={index}
                    field={key}
                    value={row[key]}
                    fault={faultAt(index, key)}
                    isDisabled={props.isReadOnly}
                    onChange={(value) => props.onCell(index, key, value)}
                  />
                </td>
              ))}
              <td className={styles.remove}>
                {!props.isReadOnly && !isEmptyRow(row) && (
                  <button type="button" className={styles.x} aria-label={t`Quitar la fila ${index + 1}`} title={t`Quitar la fila ${index + 1}`} onClick={() => props.onRemove(index)}>
                    <IconX size={16} stroke={1.75} />
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof HTMLElement ? target.dataset.cell : undefined;
  if (!cell) return null;
  const [row, field] = cell.split('/') as [string, ColumnKey];
  return { row: Number(row), field };
}

function caretOf(target: EventTarget): Caret {
  if (!(target instanceof HTMLInputElement)) return null;
  const isWhole = target.selectionStart === 0 && target.selectionEnd === target.value.length;
  return { atStart: isWhole || target.selectionEnd === 0, atEnd: isWhole || target.selectionStart === target.value.length };
}
