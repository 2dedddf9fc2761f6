import { Plural, Trans } from '@lingui/react/macro';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateText } from '@/ui/words/DateText.tsx';

export type Kept = { count: number; firstDate: string | null; lastDate: string | null; reservedSpots: number };

/** Before a route is changed or a trek retires: which departures stay as they are. */
export function KeptNotice({ kept, isRetiring = false }: { kept: Kept; isRetiring?: boolean }) {
  return (
    <Notice tone="attention" isAnnounced>
      {isRetiring ? (
        <>
          <Trans>Desde ese día no se abren salidas de la ruta, y deja de listarse cuando termina la última.</Trans>{' '}
          <Plural value={kept.count} one="# salida ya abierta no se cancela" other="# salidas ya abiertas no se cancelan" />
        </>
      ) : (
        <>
          <Trans>El cambio de recorrido vale solo para las salidas que se abran desde ahora.</Trans>{' '}
          <Plural value={kept.count} one="# salida ya abierta conserva el recorrido con que se abrió" other="# salidas ya abiertas conservan el recorrido con que se abrieron" />
        </>
      )}
      {kept.firstDate && kept.lastDate && (
        <>
          {' '}
          (<DateText date={kept.firstDate} /> – <DateText date={kept.lastDate} />)
        </>
      )}
      {'. '}
      <Plural value={kept.reservedSpots} one="En ellas hay # cupo reservado, que no se toca." other="En ellas hay # cupos reservados, que no se tocan." />
    </Notice>
  );
}
