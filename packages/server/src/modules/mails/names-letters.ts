import type { Effect } from '#jobs/effects';
import { dayText, peopleText } from './letter-format.ts';
import { findLetterReservations, type LetterReservation } from './reservation-facts.finders.ts';
import { tripFacts } from './trip-facts.ts';
import { letterEffect, type LetterPlan, RESERVES, reservationUrl } from './write-letters.ts';

type Facts = { own: LetterReservation; missing: number; before: number };

/** The reservation of an event, while it is confirmed; how many names are missing now, and how many people it had before. */
const readOwn = (isMeant: (facts: Record<string, unknown>) => boolean): LetterPlan<Facts>['read'] => async ({ db }, { objectId, facts }) => {
  if (!isMeant(facts)) return undefined;
  const own = (await findLetterReservations(db, objectId)).find(({ id }) => id === objectId);
  return own?.state === 'CONFIRMED' ? { agencyId: own.agencyId, own, missing: own.people - own.named, before: Number(facts.peopleBefore ?? own.people) } : undefined;
};
const manifestUrl = (siteUrl: string, { code }: LetterReservation) => `${reservationUrl(siteUrl, code)}/manifest`;

/** Reminds of missing names. Written when they were entered meanwhile, it would only confuse. */
export const letterOfNamesDue: Effect = letterEffect<Facts>({
  letter: 'names-due', to: RESERVES,
  read: async (scope, event) => {
    const facts = await readOwn(() => true)(scope, event);
    return facts && facts.missing > 0 ? facts : undefined;
  },
  say: {
    es: ({ own, missing }, siteUrl) => ({
      subject: `Faltan nombres: ${own.code}, hasta el ${dayText(own.namingDeadline, 'es')}`, tone: 'attention', lead: missing === 1 ? 'En esta reserva falta el nombre de una persona.' : `En esta reserva faltan los nombres de ${peopleText(missing, 'es')}.`,
      facts: [...tripFacts([own], 'es'), ['Último día para los nombres', dayText(own.namingDeadline, 'es')]], link: { label: 'Completar la lista', url: manifestUrl(siteUrl, own) },
      notes: ['Los cupos que sigan sin nombre después de ese día se liberan según las reglas de cancelación de la reserva.'],
    }),
    en: ({ own, missing }, siteUrl) => ({
      subject: `Names missing: ${own.code}, by ${dayText(own.namingDeadline, 'en')}`, tone: 'attention', lead: missing === 1 ? 'In this reservation the name of one person is missing.' : `In this reservation the names of ${peopleText(missing, 'en')} are missing.`,
      facts: [...tripFacts([own], 'en'), ['Last day for names', dayText(own.namingDeadline, 'en')]], link: { label: 'Complete the list', url: manifestUrl(siteUrl, own) },
      notes: ['Spots that still have no name after that day are released by the reservation’s cancellation terms.'],
    }),
  },
});

/** Tells what the naming deadline took: an amendment by the system. When nobody was named the reservation was cancelled, which is another letter. */
export const letterOfNamesLapsed: Effect = letterEffect<Facts>({
  letter: 'names-lapsed', to: RESERVES, read: readOwn((facts) => facts.bySystem === true),
  say: {
    es: ({ own, before }, siteUrl) => ({
      subject: `Cupos sin nombre liberados: ${own.code}`, tone: 'stop', lead: `El plazo para los nombres pasó. La reserva sigue con ${peopleText(own.people, 'es')}; antes eran ${before}.`,
      facts: tripFacts([own], 'es'), paragraphs: ['Lo que cambió en el precio se ve en la reserva, línea por línea.'], link: { label: 'Ver la reserva', url: reservationUrl(siteUrl, own.code) },
    }),
    en: ({ own, before }, siteUrl) => ({
      subject: `Spots without a name released: ${own.code}`, tone: 'stop', lead: `The deadline for names has passed. The reservation goes on with ${peopleText(own.people, 'en')}; there were ${before} before.`,
      facts: tripFacts([own], 'en'), paragraphs: ['What changed in the price is shown in the reservation, line by line.'], link: { label: 'See the reservation', url: reservationUrl(siteUrl, own.code) },
    }),
  },
});
