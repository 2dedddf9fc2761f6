import { Plural, Trans } from '@lingui/react/macro';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateText } from '@/ui/words/DateText.tsx';

type Kept = { count: number; firstDate: string | null; lastDate: string | null; reservedSpots: number };

/** Before a route is changed: which departures keep the old one. */
export function KeptNotice({ kept }: { kept: Kept }) {
  return (
    <Notice tone="attention" isAnnounced>
      <Trans>El cambio de recorrido vale solo para las salidas que se abran desde ahora.</Trans>{' '}
      <Plural value={kept.count} one="# salida ya abierta conserva el recorrido con que se abrió" other="# salidas ya abiertas conservan el recorrido con que se abrieron" />
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
