import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { formatDate } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import type { BuiltDeparture, Conflict } from './itinerary-fragment.ts';

/** What stands in the way, with the numbers needed to do better. */
export function ConflictWords(props: { conflict: Conflict; departure: BuiltDeparture | undefined; people: number }) {
  const { t } = useLingui();
  const language = useLanguage();
  const { conflict, departure, people } = props;
  const date = departure ? formatDate(departure.date, language, 'weekday') : '';
  switch (conflict.kind) {
    case 'NOT_ENOUGH_SPOTS':
      return t`${plural(conflict.freeSpots ?? 0, { 0: 'No quedan cupos', one: 'Solo queda # cupo', other: 'Solo quedan # cupos' })} y el grupo es de ${people}.`;
    case 'DEPARTURE_CLOSED':
      return t`La salida del ${date} ya no está a la venta.`;
    case 'OVERLAP':
      return t`Se cruza con otra salida del itinerario.`;
    case 'WRONG_DATE':
      return t`Esta salida es del ${date}: está en otro día.`;
    case 'BEYOND_END':
      return t`Termina después del último día: agregue días o quítela.`;
    default:
      return t`Así no se puede bloquear.`;
  }
}
