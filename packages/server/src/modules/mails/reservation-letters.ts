import type { Effect } from '#jobs/effects';
import type { OutboxEvent } from '#jobs/events';
import type { SystemScope } from '#jobs/system-scope';
import { amountsText, dayText, instantText } from './letter-format.ts';
import { findLetterReservations, type LetterReservation, sumOf } from './reservation-facts.finders.ts';
import { tripFacts } from './trip-facts.ts';
import { letterEffect, RESERVES, reservationUrl } from './write-letters.ts';

/** Reservations that shared one fate; the letter is written for the first of them and speaks of all. */
export type Together = { agencyId: string; all: readonly LetterReservation[] };

/** Those of the event's hold to which the same happened; undefined when the letter is written for another of them. */
export async function readTogether({ db }: SystemScope, { objectId }: OutboxEvent, isSame: (one: LetterReservation, own: LetterReservation) => boolean): Promise<Together | undefined> {
  const ofHold = await findLetterReservations(db, objectId);
  const own = ofHold.find(({ id }) => id === objectId);
  const all = own ? ofHold.filter((one) => isSame(one, own)) : [];
  return own && all[0] === own ? { agencyId: own.agencyId, all } : undefined;
}

const linkTo = (label: string, { all }: Together, siteUrl: string) => ({ label, url: reservationUrl(siteUrl, all[0]!.code) });
const areUnnamed = (all: readonly LetterReservation[]) => all.some(({ named, people }) => named < people);
const earliestDeadline = (all: readonly LetterReservation[]) => all.map((r) => r.namingDeadline).toSorted()[0]!;

export const letterOfConfirmed: Effect = letterEffect<Together>({
  letter: 'reservation-confirmed', to: RESERVES,
  read: (scope, event) => readTogether(scope, event, (one, own) => one.confirmedAt !== null && one.confirmedAt === own.confirmedAt),
  say: {
    es: (trip, siteUrl) => ({
      subject: `Reserva confirmada: ${trip.all[0]!.code}`, tone: 'good', lead: 'Su reserva está confirmada. Los cupos son suyos en todos los días de la ruta.',
      facts: [...tripFacts(trip.all, 'es'), ['Precio', amountsText(sumOf(trip.all.map((r) => r.owed)), 'es')]],
      paragraphs: areUnnamed(trip.all) ? [`Faltan nombres en la lista de viajeros. Complétela a más tardar el ${dayText(earliestDeadline(trip.all), 'es')}: los cupos sin nombre se liberan después de ese día.`] : [],
      link: linkTo('Ver la reserva', trip, siteUrl),
    }),
    en: (trip, siteUrl) => ({
      subject: `Reservation confirmed: ${trip.all[0]!.code}`, tone: 'good', lead: 'Your reservation is confirmed. The spots are yours on every day of the route.',
      facts: [...tripFacts(trip.all, 'en'), ['Price', amountsText(sumOf(trip.all.map((r) => r.owed)), 'en')]],
      paragraphs: areUnnamed(trip.all) ? [`Names are missing in the list of travellers. Complete it by ${dayText(earliestDeadline(trip.all), 'en')}: spots without a name are released after that day.`] : [],
      link: linkTo('See the reservation', trip, siteUrl),
    }),
  },
});

/** Whether an unconfirmed reservation ended with another one's time. */
const lapsedWith = (one: LetterReservation, own: LetterReservation) => one.confirmedAt === null && (one.state === 'EXPIRED' || one.state === 'HELD' || one.state === 'PENDING') && one.expiresAt === own.expiresAt;

export const letterOfLapsed: Effect = letterEffect<Together>({
  letter: 'hold-lapsed', to: RESERVES,
  read: async (scope, event) => (event.facts.wasRequest ? undefined : readTogether(scope, event, (one, own) => !one.isOffer && lapsedWith(one, own))),
  say: {
    es: (trip, siteUrl) => ({
      subject: `Venció el bloqueo de cupos ${trip.all[0]!.code}`, tone: 'attention', lead: `El bloqueo venció el ${instantText(trip.all[0]!.expiresAt!, 'es')} sin ser confirmado, y los cupos quedaron libres.`,
      facts: tripFacts(trip.all, 'es'),
      paragraphs: ['Los nombres que ingresó se conservan. Si todavía hay cupos, puede bloquearlos de nuevo con un solo paso.'],
      link: linkTo('Bloquear de nuevo', trip, siteUrl),
    }),
    en: (trip, siteUrl) => ({
      subject: `Hold ${trip.all[0]!.code} has lapsed`, tone: 'attention', lead: `The hold lapsed on ${instantText(trip.all[0]!.expiresAt!, 'en')} without being confirmed, and its spots are free again.`,
      facts: tripFacts(trip.all, 'en'),
      paragraphs: ['The names you entered are kept. If there are still spots, one step holds them again.'],
      link: linkTo('Hold again', trip, siteUrl),
    }),
  },
});

export const letterOfOverdue: Effect = letterEffect<Together>({
  letter: 'request-overdue', to: RESERVES,
  read: async (scope, event) => (event.facts.wasRequest ? readTogether(scope, event, lapsedWith) : undefined),
  say: {
    es: (trip, siteUrl) => ({
      subject: `Su solicitud ${trip.all[0]!.code} quedó sin respuesta`, tone: 'attention', lead: `La red no respondió hasta el ${instantText(trip.all[0]!.expiresAt!, 'es')}, así que la solicitud terminó y los cupos quedaron libres.`,
      facts: tripFacts(trip.all, 'es'), paragraphs: ['No debe nada por ella. Puede solicitar los cupos de nuevo o buscar otra fecha.'], link: linkTo('Ver la solicitud', trip, siteUrl),
    }),
    en: (trip, siteUrl) => ({
      subject: `Your request ${trip.all[0]!.code} was not answered`, tone: 'attention', lead: `The network did not answer by ${instantText(trip.all[0]!.expiresAt!, 'en')}, so the request has ended and its spots are free again.`,
      facts: tripFacts(trip.all, 'en'), paragraphs: ['You owe nothing for it. You may ask for the spots again or look for another date.'], link: linkTo('See the request', trip, siteUrl),
    }),
  },
});
