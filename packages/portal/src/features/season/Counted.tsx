import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';

/** How many reservations, holds and people, each in its number; what there is none of is not said. */
export function Counted({ confirmed, holds, people }: { confirmed: number; holds: number; people: number }) {
  const { t } = useLingui();
  if (confirmed + holds === 0) return <Trans>ninguna reserva ni bloqueo</Trans>;
  const parts = [
    confirmed > 0 && t`${plural(confirmed, { one: '# reserva confirmada', other: '# reservas confirmadas' })}`,
    holds > 0 && t`${plural(holds, { one: '# bloqueo o solicitud', other: '# bloqueos o solicitudes' })}`,
    t`${plural(people, { one: '# persona', other: '# personas' })}`,
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}
