import type { Effect } from '#jobs/effects';
import type { Language, LetterContent } from './letter.ts';
import { findLetterReservations, type LetterReservation } from './reservation-facts.finders.ts';
import { tripFacts } from './trip-facts.ts';
import { letterEffect, RESERVES, reservationUrl } from './write-letters.ts';

type Guaranteed = { agencyId: string; own: LetterReservation };

const WORDS = {
  es: {
    subject: 'Salida garantizada', lead: 'La red garantiza la salida de esta reserva: irá en su fecha.',
    held: 'La reserva todavía no está confirmada: confírmela antes de que venza el bloqueo.', link: 'Ver la reserva',
  },
  en: {
    subject: 'Departure guaranteed', lead: 'The network guarantees the departure of this reservation: it goes on its date.',
    held: 'The reservation is not confirmed yet: confirm it before the hold ends.', link: 'See the reservation',
  },
} as const;

function say({ own }: Guaranteed, language: Language, siteUrl: string): LetterContent {
  const words = WORDS[language];
  return {
    subject: `${words.subject}: ${own.code}`, tone: 'good', lead: words.lead, facts: tripFacts([own], language),
    ...(own.state !== 'CONFIRMED' && { paragraphs: [words.held] }), link: { label: words.link, url: reservationUrl(siteUrl, own.code) },
  };
}

/** Tells an agency that the departure of its reservation goes; nothing when the reservation is over by the time it is written. */
export const letterOfGuaranteed: Effect = letterEffect<Guaranteed>({
  letter: 'departure-guaranteed', to: RESERVES,
  async read({ db }, { objectId }) {
    const own = (await findLetterReservations(db, objectId)).find(({ id }) => id === objectId);
    return own && LIVE.has(own.state) ? { agencyId: own.agencyId, own } : undefined;
  },
  say: { es: (facts, siteUrl) => say(facts, 'es', siteUrl), en: (facts, siteUrl) => say(facts, 'en', siteUrl) },
});
const LIVE = new Set(['PENDING', 'HELD', 'CONFIRMED']);
