import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { EnterManifest } from '@/graphql/__generated__/documents.ts';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import type { Row } from './row.ts';

export type ReplacementRefusal = Extract<EnterManifest['enterManifest'], { __typename: 'ReplacementRefused' }>;
type Saved = { position: number; firstNames: string; lastNames: string };

/** The list takes people off a confirmed reservation: why, or why not. Nothing was saved so far. */
export function ReplaceTravellers(props: { refusal: ReplacementRefusal; rows: readonly Row[]; saved: readonly Saved[]; onReason: (reason: string) => Promise<void>; onClose: () => void }) {
  const { t } = useLingui();
  const { refusal } = props;
  const gone = props.saved.filter(({ position }) => refusal.positions.includes(position)).map(({ firstNames, lastNames }) => `${firstNames} ${lastNames}`);
  const names = gone.join(', ');
  if (refusal.fault !== 'REASON') {
    return (
      <Notice tone="stop" isAnnounced title={t`No se guardó: la lista quita a ${names}`}>
        {refusal.fault === 'TOO_LATE' ? (
          <Trans>
            Se podía cambiar a una persona por otra hasta el <DateText date={refusal.until} style="weekday" />: las listas ya están en los puestos de control. Corregir datos sí se puede.
          </Trans>
        ) : (
          <Trans>
            De este grupo se cambian como máximo {refusal.most} personas y ya van {refusal.used}. Si el grupo es otro, modifique la reserva o escriba a la red.
          </Trans>
        )}
      </Notice>
    );
  }
  return (
    <ConfirmDialog
      isOpen
      onClose={props.onClose}
      title={t`Cambiar viajeros`}
      confirmLabel={t`Guardar con este motivo`}
      reason={{ label: t`Motivo`, help: t`Lo leen su agencia y la red, en el historial de la reserva. Entre 3 y 500 caracteres.` }}
      effect={
        <>
          <p>
            <Plural value={gone.length} one="Deja la lista:" other="Dejan la lista:" /> <strong>{names}</strong>.
          </p>
          <p>
            <Trans>
              Contará {refusal.used + gone.length} de {refusal.most} cambios posibles. Si solo renovó el pasaporte o corrigió un dato, vuelva y deje igual su nombre y su fecha de nacimiento.
            </Trans>
          </p>
        </>
      }
      onConfirm={props.onReason}
    />
  );
}
