import { Trans } from '@lingui/react/macro';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { InChargeWords, type InCharge } from './InChargeWords.tsx';

export type PartRefusal = { __typename: string } & Partial<InCharge>;

/** Why a member cannot go, lose the role or hand over, and what to do. */
export function PartProblem({ refusal }: { refusal: PartRefusal }) {
  return (
    <Notice tone="stop" isAnnounced>
      <Words refusal={refusal} />
    </Notice>
  );
}

function Words({ refusal }: { refusal: PartRefusal }) {
  switch (refusal.__typename) {
    case 'LastOwner':
      return <Trans>Una agencia tiene siempre al menos un titular. Nombre antes titular a otra persona.</Trans>;
    case 'HandOverNeeded':
      return (
        <Trans>
          Tiene a su cargo: <InChargeWords of={{ reservations: refusal.reservations ?? 0, itineraries: refusal.itineraries ?? 0, waitingEntries: refusal.waitingEntries ?? 0 }} />. Elija quién lo atiende desde ahora.
        </Trans>
      );
    case 'HandOverImpossible':
      return <Trans>Quien lo atienda tiene que ser otra persona de la agencia que pueda reservar: titular o reservas.</Trans>;
    case 'ReasonMissing':
      return <Trans>Escriba el motivo, de 3 a 500 caracteres: queda en el historial.</Trans>;
    default:
      return <Trans>No se pudo hacer. Recargue la página y vuelva a intentar.</Trans>;
  }
}
