import type { Effect } from '#jobs/effects';
import { sql } from '#db/statement';
import { dayText } from './letter-format.ts';
import type { Language, LetterContent } from './letter.ts';
import { findLetterReservations, type LetterReservation } from './reservation-facts.finders.ts';
import { tripFacts } from './trip-facts.ts';
import { letterEffect, RESERVES, reservationUrl } from './write-letters.ts';

type Closed = { names: Record<Language, string>; firstDate: string; lastDate: string; reason: string; source: string };
type Touched = { agencyId: string; own: LetterReservation; closed: Closed };

const CLOSURE = sql('closure-of-letter', `
select c.first_date as "firstDate", c.last_date as "lastDate", c.reason, c.source_text as source,
       json_build_object('es', coalesce(a.name, p.name, t.name || ', día ' || s.day), 'en', coalesce(a.name, p.name_en, t.name_en || ', day ' || s.day)) as names
  from closure c left join conservation_area a on a.id = c.conservation_area_id left join place p on p.id = c.place_id left join stage s on s.id = c.stage_id left join trek t on t.id = s.trek_id
 where c.id = $1 and c.lifted_at is null`);

const WORDS = {
  es: {
    subject: 'Cierre en su ruta', lead: (name: string) => `La red cerró ${name} en días de esta reserva. La reserva sigue en pie: la red le escribirá si hay que cancelarla, y entonces se acredita todo.`,
    what: 'Cerrado', days: 'Días', reason: 'Motivo', source: 'Fuente', to: 'al', link: 'Ver la reserva',
  },
  en: {
    subject: 'Closure on your route', lead: (name: string) => `The network closed ${name} on days of this reservation. The reservation stands: the network will write if it has to be cancelled, and then everything is credited.`,
    what: 'Closed', days: 'Days', reason: 'Reason', source: 'Source', to: 'to', link: 'See the reservation',
  },
} as const;

function say({ own, closed }: Touched, language: Language, siteUrl: string): LetterContent {
  const words = WORDS[language];
  const name = closed.names[language];
  return {
    subject: `${words.subject}: ${own.code}`, tone: 'attention', lead: words.lead(name),
    facts: [...tripFacts([own], language), [words.what, name], [words.days, `${dayText(closed.firstDate, language)} ${words.to} ${dayText(closed.lastDate, language)}`], [words.reason, closed.reason], [words.source, closed.source]],
    link: { label: words.link, url: reservationUrl(siteUrl, own.code) },
  };
}

/** Tells an agency that a closure covers a day of its reservation; nothing when both are over by the time it is written. */
export const letterOfTouched: Effect = letterEffect<Touched>({
  letter: 'reservation-closed', to: RESERVES,
  async read({ db }, { objectId, facts }) {
    const [closed] = await db.query<Closed>(CLOSURE, [facts.closureId]);
    const own = (await findLetterReservations(db, objectId)).find(({ id }) => id === objectId);
    return closed && own && LIVE.has(own.state) ? { agencyId: own.agencyId, own, closed } : undefined;
  },
  say: { es: (touched, siteUrl) => say(touched, 'es', siteUrl), en: (touched, siteUrl) => say(touched, 'en', siteUrl) },
});
const LIVE = new Set(['PENDING', 'HELD', 'CONFIRMED']);
