import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

export type InCharge = { reservations: number; itineraries: number; waitingEntries: number };

export const totalInCharge = (of: InCharge) => of.reservations + of.itineraries + of.waitingEntries;

/** What somebody looks after, in numbers: "3 reservas · 1 itinerario". */
export function InChargeWords({ of }: { of: InCharge }) {
  const parts: ReactNode[] = [];
  if (of.reservations > 0) parts.push(<Plural key="r" value={of.reservations} one="# reserva" other="# reservas" />);
  if (of.itineraries > 0) parts.push(<Plural key="i" value={of.itineraries} one="# itinerario" other="# itinerarios" />);
  if (of.waitingEntries > 0) parts.push(<Plural key="w" value={of.waitingEntries} one="# grupo en espera" other="# grupos en espera" />);
  if (parts.length === 0) return <Trans>nada</Trans>;
  return <>{parts.flatMap((part, i) => (i > 0 ? [' · ', part] : [part]))}</>;
}
