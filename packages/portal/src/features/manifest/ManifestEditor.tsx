import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconClipboard, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLanguage } from '@/lib/use-language.ts';
import { phone, useMedia } from '@/lib/use-media.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { checkManifest, type ManifestFacts, type RowFault } from './check-manifest.ts';
import { columnWords } from './column-words.ts';
import { CountryList } from './CountryList.tsx';
import { FaultList } from './FaultList.tsx';
import { landingOf, type Landing } from './landing.ts';
import { LandingSheet } from './LandingSheet.tsx';
import styles from './ManifestEditor.module.css';
import { ManifestGrid } from './ManifestGrid.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { columnKeys, filledUp, isEmptyRow, withAdded, type ColumnKey, type Row } from './row.ts';
import type { SavedTraveller } from './saved-rows.ts';
import { SaveManifest } from './SaveManifest.tsx';
import { tidyCell } from './tidy-cell.ts';
import { TravellerCards } from './TravellerCards.tsx';
import { usePastedTable } from './use-pasted-table.ts';

/**
 * The list of a hold, being typed: the sheet or the cards, pasting, what is wrong, saving. What is wrong shows at once;
 * what is merely missing only once saving was tried, for a list grows cell by cell.
 */
export function ManifestEditor(props: {
  reservationId: string;
  version: number;
  saved: readonly { position: number; firstNames: string; lastNames: string }[];
  facts: ManifestFacts;
  rows: readonly Row[];
  isDirty: boolean;
  onRows: (rows: Row[]) => void;
  onSaved: (travellers: readonly SavedTraveller[], sent: readonly Row[]) => void;
}) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const isPhone = useMedia(phone);
  const [landing, setLanding] = useState<Landing | null>(null);
  const [isPasting, setPasting] = useState(false);
  const [isTried, setTried] = useState(false);
  const [told, setTold] = useState<RowFault[]>([]);
  const { facts } = props;
  const rows = filledUp(props.rows, facts.people);
  const faults = [...checkManifest(rows, facts), ...told];
  const shown = faults.filter((fault) => isTried || fault.fault !== 'MISSING');
  useWarnBeforeLeaving(props.isDirty);
  usePastedTable((text) => {
    if (!landing) setLanding(landingOf(text));
  });

  function change(next: Row[]) {
    setTold([]);
    props.onRows(next);
  }
  function onCell(row: number, field: ColumnKey, value: string) {
    change(rows.with(row, { ...rows[row]!, [field]: value }));
  }
  function onRemove(row: number) {
    const before = rows;
    change(rows.toSpliced(row, 1));
    showToast({ text: t`Fila ${row + 1} quitada. Falta guardar.`, undo: { label: t`Deshacer`, run: () => change(before) } });
  }
  function add(added: Row[], isReplacing: boolean) {
    const before = rows;
    const tidy = added.map((row) => Object.fromEntries(columnKeys.map((key) => [key, tidyCell(key, row[key], language)])) as Row);
    change(isReplacing ? tidy : withAdded(rows, tidy));
    setLanding(null);
    showToast({ text: t`${plural(added.length, { one: '# viajero agregado', other: '# viajeros agregados' })}. Falta guardar.`, undo: { label: t`Deshacer`, run: () => change(before) } });
  }
  async function copyHeader() {
    const header = columnKeys.map((key) => i18n._(columnWords[key])).join('\t');
    const isCopied = await navigator.clipboard.writeText(header).then(
      () => true,
      () => false,
    );
    showToast({ text: isCopied ? t`Encabezados copiados: péguelos en la primera fila de su hoja.` : t`El navegador no permitió copiar. Los encabezados son los de esta lista, en el mismo orden.` });
  }
  function goTo(fault: RowFault) {
    const cell = document.querySelector<HTMLElement>(`[data-cell="${fault.row}/${fault.field ?? 'firstNames'}"]`);
    cell?.closest('details')?.setAttribute('open', '');
    cell?.focus();
  }

  const list = { rows, faults: shown, facts, isReadOnly: false, onCell, onRemove };
  return (
    <div className={styles.editor}>
      <div className={styles.tools}>
        <Button icon={<IconClipboard size={20} stroke={1.75} aria-hidden />} onClick={() => setPasting(true)}>
          <Trans>Pegar lista</Trans>
        </Button>
        <Button look="quiet" icon={<IconCopy size={20} stroke={1.75} aria-hidden />} onClick={() => void copyHeader()}>
          <Trans>Copiar encabezados</Trans>
        </Button>
        <span className={styles.state} role="status">
          {props.isDirty && <Trans>Sin guardar. Queda en esta pestaña hasta que guarde.</Trans>}
        </span>
      </div>
      {rows.every(isEmptyRow) && (
        <Notice tone="info">
          <Trans>Pegue aquí la lista de su hoja de cálculo: acomodamos las columnas. O escriba en la primera fila.</Trans>
        </Notice>
      )}
      {isPhone ? <TravellerCards {...list} /> : <ManifestGrid {...list} />}
      <CountryList />
      {shown.length > 0 && (
        <Notice tone="stop" title={t`Por corregir`}>
          <FaultList faults={shown} rows={rows} facts={facts} onGo={goTo} />
        </Notice>
      )}
      <SaveManifest
        reservationId={props.reservationId}
        version={props.version}
        saved={props.saved}
        rows={rows}
        faults={faults}
        facts={facts}
        isDirty={props.isDirty}
        onTried={() => setTried(true)}
        onTold={setTold}
        onSaved={props.onSaved}
      />
      <p className={styles.privacy}>
        <Trans>
          Estos datos identifican a cada persona en la entrada de las áreas y ayudan a cuidarla en la ruta. Los números de documento los ven completos el titular y quienes reservan en su
          agencia, y operaciones de la red; los demás, solo las tres últimas cifras. La nota médica y la dieta son para cuidar: la nota médica no sale de su agencia.
        </Trans>
      </p>
      {isPasting && (
        <PasteDialog
          onClose={() => setPasting(false)}
          onText={(text) => {
            setPasting(false);
            setLanding(landingOf(text));
          }}
        />
      )}
      {landing && <LandingSheet landing={landing} onChange={setLanding} present={rows} facts={facts} onClose={() => setLanding(null)} onAdd={add} />}
    </div>
  );
}

/** The browser asks before the tab is closed with a list that was not saved: the draft would go with it. */
function useWarnBeforeLeaving(isDirty: boolean) {
  useEffect(() => {
    if (!isDirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);
}
