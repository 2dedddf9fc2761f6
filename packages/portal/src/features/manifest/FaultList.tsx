import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import type { ManifestFacts, RowFault } from './check-manifest.ts';
import styles from './FaultList.module.css';
import { emptyRow, isEmptyRow, type Row } from './row.ts';
import { useFaultWords } from './use-fault-words.ts';

const shownAtFirst = 8;

/** Every fault as a sentence with its place; pressing it goes to the cell. */
export function FaultList(props: {
  faults: readonly RowFault[];
  rows: readonly Row[];
  /** How many there would be in all, when these rows are not the whole list. */
  travellers?: number;
  facts: ManifestFacts;
  onGo?: (fault: RowFault) => void;
}) {
  const { placed } = useFaultWords(props.facts);
  const [isWhole, setWhole] = useState(false);
  const { faults, rows } = props;
  const travellers = props.travellers ?? rows.filter((row) => !isEmptyRow(row)).length;
  const shown = isWhole ? faults : faults.slice(0, shownAtFirst);
  const hidden = faults.length - shown.length;
  return (
    <>
      <ul className={styles.faults}>
        {shown.map((fault) => {
          const says = placed(fault, rows[fault.row ?? -1] ?? emptyRow, travellers);
          return (
            <li key={`${fault.row}/${fault.field}/${fault.fault}`}>
              {props.onGo && fault.row !== null ? (
                <button type="button" className={styles.go} onClick={() => props.onGo?.(fault)}>
                  {says}
                </button>
              ) : (
                says
              )}
            </li>
          );
        })}
      </ul>
      {hidden > 0 && (
        <Button size="small" onClick={() => setWhole(true)}>
          <Plural value={hidden} one="Ver # más" other="Ver # más" />
        </Button>
      )}
      {isWhole && faults.length > shownAtFirst && (
        <Button size="small" onClick={() => setWhole(false)}>
          <Trans>Ver menos</Trans>
        </Button>
      )}
    </>
  );
}
