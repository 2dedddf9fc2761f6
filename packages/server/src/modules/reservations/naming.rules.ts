import type { Refusal } from '#graphql/problem';
import type { TravellerEntry } from '#modules/travellers/entry.rules';
import { type ReservationState, stateAt } from './reservation.rules.ts';

/** A reservation of a hold, as far as naming its travellers is concerned. */
export type Nameable = { state: ReservationState; expiresAt: string | null; date: string; namingDeadline: string };

export type ReservationNotEditable = Refusal<'ReservationNotEditable'> & { state: ReservationState };

/** Travellers can be named while the hold runs or the request waits, and once confirmed until the day before the start. */
export function refuseIfNotNameable(reservation: Nameable, now: string, today: string): ReservationNotEditable | undefined {
  const state = stateAt(reservation, now);
  if (state === 'HELD' || state === 'PENDING' || (state === 'CONFIRMED' && today < reservation.date)) return undefined;
  return { kind: 'ReservationNotEditable', state, message: `The travellers of a reservation that is ${state} cannot be changed${state === 'CONFIRMED' ? ' once it has started' : ''}.` };
}

/** A group confirmed with all its names stays so once the naming deadline is over. */
export const mustBeComplete = (reservation: Nameable, today: string): boolean => reservation.state === 'CONFIRMED' && today > reservation.namingDeadline;

export type ManifestStale = Refusal<'ManifestStale'> & { reservationId: string };

/** Of two people who save whole lists, the later one must not win unseen. */
export function refuseIfListStale(reservation: { id: string; manifestVersion: number }, seen: number | null | undefined): ManifestStale | undefined {
  if (seen == null || seen === reservation.manifestVersion) return undefined;
  return { kind: 'ManifestStale', reservationId: reservation.id, message: `The list was changed since: version ${reservation.manifestVersion}, not ${seen}.` };
}

/** What of a traveller is compared, and named in the audit trail where it changed. */
const FIELDS = ['firstNames', 'lastNames', 'documentType', 'documentNumber', 'nationality', 'birthDate', 'sex', 'diet', 'medicalNote', 'emergencyContact'] as const satisfies readonly (keyof TravellerEntry)[];

type Kept = Required<TravellerEntry> & { position: number };

/**
 * What changed between two lists, for the audit trail: how many were and are named, and which fields of which rows
 * changed. Never what they said: documents and health stay out, and so do names, which are erased one day.
 */
export function changesBetween(before: readonly Kept[], after: readonly Kept[]) {
  const old = new Map(before.map((traveller) => [traveller.position, traveller]));
  const changed = after.flatMap((traveller) => {
    const was = old.get(traveller.position);
    const fields = was ? FIELDS.filter((field) => was[field] !== traveller[field]) : [];
    return fields.length > 0 ? [`${traveller.position}: ${fields.join(', ')}`] : [];
  });
  if (before.length === after.length && changed.length === 0) return undefined;
  return { before: { named: before.length }, after: { named: after.length, ...(changed.length > 0 && { corrected: changed.join('; ') }) } };
}
