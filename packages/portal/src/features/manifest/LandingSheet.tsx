import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog } from '@/ui/feedback/Dialog.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { CheckboxField } from '@/ui/fields/fields.tsx';
import { checkManifest, type ManifestFacts, type RowFault } from './check-manifest.ts';
import { columnWords } from './column-words.ts';
import { FaultList } from './FaultList.tsx';
import { datesWithMonthFirst, missingColumns, placeOf, rowsOf, withMonthsFirst, type Landing } from './landing.ts';
import styles from './LandingSheet.module.css';
import { LandingTable } from './LandingTable.tsx';
import { isEmptyRow, type Row } from './row.ts';

/**
 * What was pasted, before it joins the list: which column goes where, every wrong cell named and repaired in place.
 * Cells that stay wrong may be added too: they stay marked in the list.
 */
export function LandingSheet(props: {
  landing: Landing;
  onChange: (landing: Landing) => void;
  present: readonly Row[];
  facts: ManifestFacts;
  onClose: () => void;
  onAdd: (rows: Row[], isReplacing: boolean) => void;
}) {
  const { t, i18n } = useLingui();
  const [isReplacing, setReplacing] = useState(false);
  const { landing, facts } = props;
  const present = props.present.filter((row) => !isEmptyRow(row));
  const added = rowsOf(landing);
  const before = isReplacing ? [] : present;
  // Checked with those already there, so that a document named twice is found; told by the row of the sheet.
  const faults = checkManifest([...before, ...added], facts).flatMap((fault): RowFault[] => {
    if (fault.row === null) return [fault];
    return fault.row < before.length ? [] : [{ ...fault, row: fault.row - before.length }];
  });
  const lacking = missingColumns(landing);
  const cells = faults.filter((fault) => !(fault.fault === 'MISSING' && fault.field && lacking.includes(fault.field)));
  const monthFirst = datesWithMonthFirst(landing);
  const unused = landing.header?.filter((_, index) => landing.mapping[index] === null) ?? [];

  function goTo({ row, field }: RowFault) {
    if (row === null) return;
    const index = field ? placeOf(landing, field) : 0;
    document.querySelector<HTMLElement>(`[data-landing="${row}/${index}"]`)?.focus();
  }

  return (
    <Dialog title={<Plural value={added.length} one="# viajero para agregar" other="# viajeros para agregar" />} isOpen onClose={props.onClose} size="sheet" closeLabel={t`Cerrar sin agregar`}>
      <p className={styles.quiet}>
        {landing.header ? <Trans>Reconocimos los encabezados.</Trans> : <Trans>Sin encabezados: tomamos las columnas en nuestro orden.</Trans>}{' '}
        <Trans>Si una columna está donde no debe, cámbiela arriba de ella.</Trans>
        {unused.length > 0 && (
          <>
            {' '}
            <Trans>No usamos: {unused.join(', ')}.</Trans>
          </>
        )}
      </p>
      <LandingTable landing={landing} faults={faults} facts={facts} onChange={props.onChange} />
      {lacking.length > 0 && (
        <Notice tone="attention">
          <Trans>Faltan columnas: {lacking.map((key) => i18n._(columnWords[key]).toLowerCase()).join(', ')}. Puede completarlas después, en la lista.</Trans>
        </Notice>
      )}
      {monthFirst > 0 && (
        <Notice
          tone="attention"
          actions={
            <Button size="small" onClick={() => props.onChange(withMonthsFirst(landing))}>
              <Trans>Leer todas como mes/día/año</Trans>
            </Button>
          }
        >
          <Plural value={monthFirst} one="# fecha de nacimiento parece escrita mes/día/año." other="# fechas de nacimiento parecen escritas mes/día/año." />
        </Notice>
      )}
      {cells.length > 0 && (
        <Notice tone="stop" title={t`Por corregir`}>
          <FaultList faults={cells} rows={added} travellers={before.length + added.length} facts={facts} onGo={goTo} />
        </Notice>
      )}
      {present.length > 0 && (
        <CheckboxField
          label={<Plural value={present.length} one="Reemplazar a # viajero que ya está en la lista" other="Reemplazar a los # viajeros que ya están en la lista" /> as never}
          checked={isReplacing}
          onChange={(event) => setReplacing(event.currentTarget.checked)}
        />
      )}
      <div className={styles.actions}>
        <span className={styles.quiet} role="status">
          {cells.length > 0 && <Trans>Lo que quede por corregir seguirá marcado en la lista.</Trans>}
        </span>
        <Button onClick={props.onClose}>
          <Trans>No agregar</Trans>
        </Button>
        <Button look="primary" disabled={added.length === 0} onClick={() => props.onAdd(added, isReplacing)}>
          <Plural value={added.length} one="Agregar # viajero" other="Agregar # viajeros" />
        </Button>
      </div>
    </Dialog>
  );
}
