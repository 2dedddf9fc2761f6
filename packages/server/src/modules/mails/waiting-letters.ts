import { type Db, sql } from '#db/statement';
import type { Effect } from '#jobs/effects';
import { dayText, instantText, peopleText } from './letter-format.ts';
import { letterEffect, RESERVES, reservationUrl } from './write-letters.ts';

/** A party on the waiting list, with its offer if it has or had one. */
type Waiting = {
  agencyId: string; code: string; trek: { es: string; en: string }; from: string; to: string; people: number; deadline: string; state: string;
  offer: { code: string; date: string; people: number; expiresAt: string } | null;
};

const WAITING = sql('letter-waiting', `
select w.agency_id as "agencyId", w.code, json_build_object('es', t.name, 'en', t.name_en) as trek, w.first_date as "from", w.last_date as "to", w.people, w.deadline, w.state,
       (select json_build_object('code', r.code, 'date', d.date, 'people', r.people, 'expiresAt', r.expires_at)
          from reservation r join departure d on d.id = r.departure_id where r.hold_id = w.hold_id order by r.id limit 1) as offer
  from waiting_entry w join trek t on t.id = w.trek_id where w.id = $1`);
const findWaiting = async (db: Db, id: string): Promise<Waiting | undefined> => (await db.query<Waiting>(WAITING, [id]))[0];

type Offered = Waiting & { offer: NonNullable<Waiting['offer']> };

export const letterOfOffer: Effect = letterEffect<Offered>({
  letter: 'waiting-offered', to: RESERVES,
  async read({ db }, { objectId }) {
    const party = await findWaiting(db, objectId);
    return party?.offer ? { ...party, offer: party.offer } : undefined;
  },
  say: {
    es: ({ code, trek, people, offer }, siteUrl) => ({
      subject: `Hay cupos para su grupo: ${trek.es}, ${dayText(offer.date, 'es')}`, tone: 'attention', lead: `Se liberaron cupos y están bloqueados para su grupo hasta el ${instantText(offer.expiresAt, 'es')}.`,
      facts: [['Lista de espera', code], ['Oferta', `${trek.es} · ${dayText(offer.date, 'es')} · ${peopleText(offer.people, 'es')}`], ['Confirme hasta', instantText(offer.expiresAt, 'es')]],
      paragraphs: offer.people < people ? [`Son ${peopleText(offer.people, 'es')} de las ${people} que esperan.`] : [],
      link: { label: 'Ver la oferta y confirmar', url: reservationUrl(siteUrl, offer.code) }, notes: ['Si no confirma a tiempo, los cupos pasan al siguiente grupo y la espera termina.'],
    }),
    en: ({ code, trek, people, offer }, siteUrl) => ({
      subject: `There are spots for your party: ${trek.en}, ${dayText(offer.date, 'en')}`, tone: 'attention', lead: `Spots became free and are held for your party until ${instantText(offer.expiresAt, 'en')}.`,
      facts: [['Waiting list', code], ['Offer', `${trek.en} · ${dayText(offer.date, 'en')} · ${peopleText(offer.people, 'en')}`], ['Confirm by', instantText(offer.expiresAt, 'en')]],
      paragraphs: offer.people < people ? [`These are ${peopleText(offer.people, 'en')} of the ${people} who wait.`] : [],
      link: { label: 'See the offer and confirm', url: reservationUrl(siteUrl, offer.code) }, notes: ['If you do not confirm in time, the spots go to the next party and the waiting ends.'],
    }),
  },
});

/** Only of an end that nobody of the agency brought about: who confirmed, declined or withdrew knows. */
export const letterOfWaitingEnded: Effect = letterEffect<Waiting>({
  letter: 'waiting-ended', to: RESERVES,
  async read({ db }, { objectId, facts }) {
    return facts.state === 'LAPSED' ? findWaiting(db, objectId) : undefined;
  },
  say: {
    es: ({ code, trek, from, to, people, deadline, offer }, siteUrl) => ({
      subject: `Terminó la espera ${code}`, tone: 'stop',
      lead: offer ? `La oferta para su grupo venció el ${instantText(offer.expiresAt, 'es')} sin ser confirmada.` : `Hasta el ${instantText(deadline, 'es')} no se liberaron cupos para su grupo.`,
      facts: [['Lista de espera', code], ['Ruta', trek.es], ['Fechas', `${dayText(from, 'es')} a ${dayText(to, 'es')}`], ['Grupo', peopleText(people, 'es')]],
      paragraphs: ['Puede volver a anotar al grupo mientras queden fechas.'], link: { label: 'Ver la disponibilidad', url: `${siteUrl}/availability` },
    }),
    en: ({ code, trek, from, to, people, deadline, offer }, siteUrl) => ({
      subject: `Waiting ${code} has ended`, tone: 'stop',
      lead: offer ? `The offer for your party lapsed on ${instantText(offer.expiresAt, 'en')} without being confirmed.` : `No spots for your party became free by ${instantText(deadline, 'en')}.`,
      facts: [['Waiting list', code], ['Trek', trek.en], ['Dates', `${dayText(from, 'en')} to ${dayText(to, 'en')}`], ['Party', peopleText(people, 'en')]],
      paragraphs: ['You may put the party on the list again while there are dates left.'], link: { label: 'See availability', url: `${siteUrl}/availability` },
    }),
  },
});
