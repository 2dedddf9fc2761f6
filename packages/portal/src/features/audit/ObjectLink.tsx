import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export type AuditedObject = { type: string; id: string; name: string | null; address: string | null };

/** Leads to the page of the thing, where it has one. */
export function ObjectLink({ object, children }: { object: AuditedObject; children: ReactNode }) {
  const { type, address } = object;
  if (address === null) return children;
  switch (type) {
    case 'Reservation':
      return <Link to="/desk/reservations/$code" params={{ code: address }}>{children}</Link>;
    case 'WaitingEntry':
      return <Link to="/desk/waiting-list/$code" params={{ code: address }}>{children}</Link>;
    case 'Itinerary':
      return <Link to="/desk/itineraries/$id" params={{ id: address }}>{children}</Link>;
    case 'Certification':
      return <Link to="/staff/certifications/$id" params={{ id: address }}>{children}</Link>;
    case 'Departure':
      return <Link to="/staff/departures/$id" params={{ id: address }}>{children}</Link>;
    case 'Trek':
    case 'Stage':
      return <Link to="/treks/$slug" params={{ slug: address }}>{children}</Link>;
    default:
      return children;
  }
}
