import type { Effect } from '#jobs/effects';
import { NAMES_MISSING } from '#modules/amendments/naming-due.rules';
import { UNPAID } from '#modules/payments/lapse-unpaid';
import { amountsText, instantText } from './letter-format.ts';
import { difference, findLetterReservations, type LetterReservation } from './reservation-facts.finders.ts';
import { tripFacts } from './trip-facts.ts';
import { letterEffect, RESERVES, reservationUrl } from './write-letters.ts';
import type { Language, LetterContent } from './letter.ts';

type Cancelled = { agencyId: string; own: LetterReservation; rest: readonly LetterReservation[] };

const LEADS = {
  es: {
    AGENCY: 'Su agencia canceló esta reserva. Los cupos quedaron libres.', NETWORK: 'La red tuvo que cancelar esta reserva. Lamentamos las molestias.', SYSTEM: 'El sistema canceló esta reserva según las reglas de la red.',
    [NAMES_MISSING]: 'El plazo para nombrar a los viajeros pasó sin ningún nombre, y la reserva terminó según las reglas de la red.',
    [UNPAID]: 'El pago no llegó dentro del plazo, y la reserva terminó según las reglas de la red.',
  },
  en: {
    AGENCY: 'Your agency cancelled this reservation. Its spots are free again.', NETWORK: 'The network had to cancel this reservation. We are sorry for the trouble.', SYSTEM: 'The system cancelled this reservation by the network’s rules.',
    [NAMES_MISSING]: 'The deadline for naming the travellers passed without any name, and the reservation ended by the network’s rules.',
    [UNPAID]: 'The payment did not arrive in time, and the reservation ended by the network’s rules.',
  },
} as const;
const WORDS = {
  es: { subject: 'Reserva cancelada', stays: 'Queda a cargo de la agencia', back: 'Se devuelve o deja de cobrarse', reason: 'Motivo', link: 'Ver la reserva', full: 'Por una cancelación de la red se acredita todo.',
    rest: (codes: string, until: string | null) => `Lo demás del mismo bloqueo (${codes}) sigue en pie: puede confirmarlo, ampliarlo o liberarlo sin esta salida${until ? `, hasta el ${until}` : ''}.` },
  en: { subject: 'Reservation cancelled', stays: 'Stays owed by the agency', back: 'Comes back or is no longer owed', reason: 'Reason', link: 'See the reservation', full: 'For a cancellation by the network everything is credited.',
    rest: (codes: string, until: string | null) => `The rest of the same hold (${codes}) stands: you can confirm, extend or release it without this departure${until ? `, until ${until}` : ''}.` },
} as const;

const leadOf = ({ endReason, endedBy }: LetterReservation, language: Language): string => {
  const leads = LEADS[language];
  return endedBy === 'SYSTEM' && (endReason === NAMES_MISSING || endReason === UNPAID) ? leads[endReason] : leads[endedBy ?? 'AGENCY'];
};

function say({ own, rest }: Cancelled, language: Language, siteUrl: string): LetterContent {
  const words = WORDS[language];
  // Only the network's own reason: an agency's may name its client.
  const reason = own.endedBy === 'NETWORK' && own.endReason ? [[words.reason, own.endReason] as const] : [];
  const money = own.confirmedAt ? [[words.stays, amountsText(own.owed, language)] as const, [words.back, amountsText(difference(own.owedBefore, own.owed), language)] as const] : [];
  return {
    subject: `${words.subject}: ${own.code}`, tone: 'stop', lead: leadOf(own, language), facts: [...tripFacts([own], language), ...reason, ...money],
    paragraphs: own.endedBy !== 'NETWORK' ? [] : own.confirmedAt ? [words.full] : rest.length > 0 ? [words.rest(rest.map(({ code }) => code).join(', '), endOf(rest, language))] : [], link: { label: words.link, url: reservationUrl(siteUrl, own.code) },
  };
}

/** Until when it is held; nothing for what still waits for the network's answer. */
const endOf = (rest: readonly LetterReservation[], language: Language): string | null =>
  (rest.every(({ state }) => state === 'HELD') ? instantText(rest[0]!.expiresAt!, language) : null);

export const letterOfCancelled: Effect = letterEffect<Cancelled>({
  letter: 'reservation-cancelled', to: [...RESERVES, 'FINANCE'],
  async read({ db }, { objectId }) {
    const ofHold = await findLetterReservations(db, objectId);
    const own = ofHold.find(({ id }) => id === objectId);
    return own?.state === 'CANCELLED' ? { agencyId: own.agencyId, own, rest: ofHold.filter(({ state }) => state === 'HELD' || state === 'PENDING') } : undefined;
  },
  say: { es: (cancelled, siteUrl) => say(cancelled, 'es', siteUrl), en: (cancelled, siteUrl) => say(cancelled, 'en', siteUrl) },
});
