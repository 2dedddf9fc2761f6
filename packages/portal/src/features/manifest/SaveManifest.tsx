import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { stateWord } from '@/features/states/state-words.ts';
import type { ReservationState } from '@/graphql/__generated__/schema.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { focusPage } from '@/lib/focus-page.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { checkManifest, type ManifestFacts, type RowFault } from './check-manifest.ts';
import styles from './ManifestEditor.module.css';
import { asInput, readRow } from './read-row.ts';
import { isEmptyRow, type Row } from './row.ts';
import { ReplaceTravellers, type ReplacementRefusal } from './ReplaceTravellers.tsx';
import type { SavedTraveller } from './saved-rows.ts';
import { toldFaults } from './told-faults.ts';
import { useSaveManifest } from './use-save-manifest.ts';

/**
 * Saves the list. With faults in it nothing is sent: they are shown; the travellers without any can be saved alone, and
 * the others stay typed in this tab.
 */
export function SaveManifest(props: {
  reservationId: string;
  /** The list that was looked at: another one saved meanwhile is not overwritten unseen. */
  version: number;
  rows: readonly Row[];
  faults: readonly RowFault[];
  facts: ManifestFacts;
  isDirty: boolean;
  /** The people on the kept list, to name those who are taken off. */
  saved: readonly { position: number; firstNames: string; lastNames: string }[];
  onTried: () => void;
  onTold: (faults: RowFault[]) => void;
  onSaved: (travellers: readonly SavedTraveller[], sent: readonly Row[]) => void;
}) {
  const { t, i18n } = useLingui();
  const { save, isSaving } = useSaveManifest();
  const [notEditable, setNotEditable] = useState<ReservationState | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [isRefused, setRefused] = useState(false);
  const [isStale, setStale] = useState(false);
  const [replacing, setReplacing] = useState<{ refusal: ReplacementRefusal; sent: readonly Row[] } | null>(null);
  const { rows, faults, facts } = props;
  const filled = rows.filter((row) => !isEmptyRow(row));
  const sound = rows.filter((row, index) => !isEmptyRow(row) && !faults.some((one) => one.row === index));
  const maySaveSound = isRefused && faults.length > 0 && sound.length > 0 && checkManifest(sound, facts).length === 0;

  async function send(sent: readonly Row[], replacementReason: string | null = null) {
    setNotEditable(null);
    setFault(null);
    setStale(false);
    const input = { reservationId: props.reservationId, version: props.version, travellers: sent.map((row) => asInput(readRow(row))), replacementReason };
    try {
      const result = await save(input, (reservations) => props.onSaved(reservations[0]?.travellers ?? [], sent));
      switch (result?.__typename) {
        case 'EnterManifestSuccess':
          setReplacing(null);
          focusPage();
          showToast({ text: t`Lista guardada: ${sent.length} de ${facts.people} nombres.` });
          break;
        case 'ManifestInvalid':
          setRefused(true);
          props.onTold(toldFaults(result.faults, rows, sent));
          break;
        case 'ReservationNotEditable':
          setReplacing(null);
          setNotEditable(result.state);
          break;
        case 'ManifestStale':
          setReplacing(null);
          setStale(true);
          break;
        case 'ReplacementRefused':
          setReplacing({ refusal: result, sent });
          break;
        default:
          break;
      }
    } catch (error) {
      setFault(faultOf(error));
    }
  }

  function trySaving() {
    props.onTried();
    setRefused(faults.length > 0);
    if (faults.length === 0) void send(filled);
  }

  return (
    <>
      {notEditable && (
        <Notice tone="stop" isAnnounced>
          <Trans>La reserva figura como «{i18n._(stateWord('reservation', notEditable).word)}» y su lista ya no se cambia. Lo que escribió sigue en esta pestaña.</Trans>
        </Notice>
      )}
      {isStale && (
        <Notice tone="attention" isAnnounced title={t`No se guardó: alguien cambió la lista antes`}>
          <Trans>Lo que usted escribió sigue aquí. Arriba puede elegir entre seguir con lo suyo o usar la lista guardada.</Trans>
        </Notice>
      )}
      {replacing && <ReplaceTravellers refusal={replacing.refusal} rows={replacing.sent} saved={props.saved} onReason={(reason) => send(replacing.sent, reason)} onClose={() => setReplacing(null)} />}
      {fault && <FaultNotice fault={fault} />}
      <div className={styles.tools}>
        <Button look="primary" isBusy={isSaving} disabled={!props.isDirty} onClick={trySaving}>
          <Trans>Guardar la lista</Trans>
        </Button>
        {maySaveSound && (
          <Button isBusy={isSaving} onClick={() => void send(sound)}>
            <Plural value={sound.length} one="Guardar solo # viajero completo" other="Guardar solo los # viajeros completos" />
          </Button>
        )}
        <span role="status">
          {isRefused && faults.length > 0 && (
            <Plural value={faults.length} one="No se guardó: hay # cosa por corregir." other="No se guardó: hay # cosas por corregir." />
          )}
        </span>
      </div>
    </>
  );
}
