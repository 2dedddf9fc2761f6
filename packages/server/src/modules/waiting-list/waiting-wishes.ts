import { v7 as uuid } from 'uuid';
import { type Db, sql } from '#db/statement';
import { canonicalHash } from '#lib/canonical-hash';
import { makeCode } from '#lib/code';
import type { Leg, WaitingWish } from '#modules/capacity/wish';
import type { PartyMember } from '#modules/rates/party.rules';
import { priceTogether } from '#modules/rates/price-legs';
import { findLegRates, type LegRates } from '#modules/rates/rate.finders';
import { namingDeadlineOf } from '#modules/reservations/reservation.rules';
import { partOfParty } from './partial-party.rules.ts';
import { candidatesOfWaiting, type CandidateRow } from './waiting.finders.ts';
import { OFFER_HOURS } from './waiting.rules.ts';

type Entry = {
  id: string; agencyId: string; people: number; atLeast: number; party: PartyMember[]; deadline: string; reference: string | null; joinedAt: string;
  /** Who looks after the party: what is offered to it is theirs. A member of the agency: one of its owners, where whoever it was is gone. */
  inCharge: string;
};
const STILL_WAITING = sql('still-waiting', `
select w.id, w.agency_id as "agencyId", w.people, w.at_least as "atLeast", w.party, w.deadline, w.reference, w.joined_at as "joinedAt", c.person_id as "inCharge"
  from waiting_entry w, lateral (
    select m.person_id from membership m where m.agency_id = w.agency_id and (m.person_id = coalesce(w.in_charge_id, w.joined_by) or m.role = 'OWNER')
     order by m.person_id <> coalesce(w.in_charge_id, w.joined_by), m.created_at, m.person_id limit 1) c
 where w.id = any ($1::uuid[]) and w.state = 'WAITING'`);

/**
 * What waiting parties wish, for the road of all wishes: on which departures, and for each number of people the party and its price.
 * Those that wait no more are left out; whether they still wait at the decision is asked there, under the locks.
 */
export async function waitingWishes(db: Db, entryIds: readonly string[]): Promise<WaitingWish[]> {
  const entries = await db.query<Entry>(STILL_WAITING, [entryIds]);
  const candidates = await candidatesOfWaiting.load(db, entries.map((entry) => entry.id));
  const departureIds = [...new Set(candidates.flat().map(({ departureId }) => departureId))];
  const rates = await findLegRates(db, departureIds);
  const ratesOf = new Map(departureIds.map((id, i) => [id, rates[i]!]));
  return entries.map((entry, i) => wishOf(entry, candidates[i]!, ratesOf));
}

/** An entry is offered spots once: its own id owns the key, so whoever offers it at the same time offers the same. */
function wishOf(entry: Entry, candidates: readonly CandidateRow[], ratesOf: ReadonlyMap<string, LegRates>): WaitingWish {
  return {
    holdId: uuid(), agencyId: entry.agencyId, keyOwner: `waiting:${entry.id}`, key: 'offer', hash: canonicalHash(['waiting-offer', entry.id]),
    reference: entry.reference ?? undefined, personId: entry.inCharge, via: 'waiting-list', holdSeconds: OFFER_HOURS * 3600, notAfter: entry.deadline,
    waiting: { entryId: entry.id, joinedAt: entry.joinedAt, people: entry.people, atLeast: entry.atLeast },
    candidates: candidates.map((candidate) => ({ departureId: candidate.departureId, legFor: legMaker(entry, candidate, ratesOf.get(candidate.departureId)!) })),
  };
}

function legMaker(entry: Entry, { departureId, date }: CandidateRow, rates: LegRates): (people: number) => Leg {
  const ids = { reservationId: uuid(), code: makeCode() };
  return (people) => {
    const party = partOfParty(entry.party, people);
    return { ...ids, departureId, people, party, lines: priceTogether([rates], party).lines, pricedOn: rates.on, pricedAt: rates.at, namingDeadline: namingDeadlineOf(date) };
  };
}
