import { defineBatch, defineBatchById, groupRows } from '#db/batch';
import { WITH_CLOCK } from '#db/now';
import { type Db, sql } from '#db/statement';
import { canonicalCode } from '#lib/code';
import type { PartyMember } from '#modules/rates/party.rules';
import { LONGEST_RANGE_DAYS, type WaitingState } from './waiting.rules.ts';
import { ENDED_AT, ENTRY, STATE } from './waiting.statements.ts';

export type WaitingRow = {
  id: string; code: string; agencyId: string; trekId: string; from: string; to: string; people: number; atLeast: number; party: PartyMember[];
  deadline: string; reference: string | null;
  /** By the database's clock and the hold of its offer, whether or not a job wrote it down. */
  state: WaitingState;
  joinedAt: string; offeredAt: string | null; endedAt: string | null; holdId: string | null;
};

const COLUMNS = `w.id, w.code, w.agency_id as "agencyId", w.trek_id as "trekId", w.first_date as "from", w.last_date as "to", w.people, w.at_least as "atLeast", w.party,
  w.deadline, w.reference, ${STATE} as state, w.joined_at as "joinedAt", w.offered_at as "offeredAt", ${ENDED_AT} as "endedAt", w.hold_id as "holdId"`;

const BY_ID = sql('waiting-by-id', `${WITH_CLOCK} select ${COLUMNS} from k, ${ENTRY} where w.id = any ($1::uuid[])`);
const BY_CODE = sql('waiting-by-code', `${WITH_CLOCK} select ${COLUMNS} from k, ${ENTRY} where w.code = $1`);
const OF_HOLDS = sql('waiting-of-holds', `${WITH_CLOCK} select ${COLUMNS} from k, ${ENTRY} where w.hold_id = any ($1::uuid[])`);

/** Waiting parties as rows. Whether the viewer may see them is asked by who hands out the ids. */
export const waitingById = defineBatchById<WaitingRow>((db, ids) => db.query(BY_ID, [ids]));

/** The waiting party that a hold is the offer of, or null. */
export const waitingOfHold = defineBatch<string, WaitingRow | null>(async (db, holdIds) => {
  const rows = new Map((await db.query<WaitingRow>(OF_HOLDS, [holdIds])).map((row) => [row.holdId, row]));
  return holdIds.map((id) => rows.get(id) ?? null);
});

/** By the code people see, in groups or without, in any case. */
export async function findWaitingByCode(db: Db, code: string): Promise<WaitingRow | undefined> {
  return (await db.query<WaitingRow>(BY_CODE, [canonicalCode(code)]))[0];
}

type Position = { joinedAt: string; id: string } | undefined;

const OF_AGENCY = sql('waiting-of-agency', `
${WITH_CLOCK} select ${COLUMNS} from k, ${ENTRY}
 where w.agency_id = $1 and ($2::text[] is null or ${STATE} = any ($2))
   and (w.joined_at, w.id) < (coalesce($3::timestamptz, 'infinity'), coalesce($4::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
 order by w.joined_at desc, w.id desc limit $5`);
const OF_TREK = sql('waiting-of-trek', `
${WITH_CLOCK} select ${COLUMNS} from k, ${ENTRY}
 where w.trek_id = $1 and w.state in ('WAITING','OFFERED') and ${STATE} in ('WAITING','OFFERED')
   and (w.joined_at, w.id) > (coalesce($2::timestamptz, '-infinity'), coalesce($3::uuid, '00000000-0000-0000-0000-000000000000'))
 order by w.joined_at, w.id limit $4`);

/** An agency's parties, the latest first, one row more than asked. */
export const findWaitingOfAgency = (db: Db, agencyId: string, states: readonly WaitingState[] | null, after: Position, first: number): Promise<WaitingRow[]> =>
  db.query(OF_AGENCY, [agencyId, states, after?.joinedAt ?? null, after?.id ?? null, first + 1]);

/** Who waits for a trek or has an offer, in the order of joining, one row more than asked. */
export const findWaitingOfTrek = (db: Db, trekId: string, after: Position, first: number): Promise<WaitingRow[]> =>
  db.query(OF_TREK, [trekId, after?.joinedAt ?? null, after?.id ?? null, first + 1]);

export type PlaceRow = { id: string; place: number; peopleBefore: number };
const PLACES = sql('places-of-waiting', `
${WITH_CLOCK} select e.id, 1 + count(b.id)::int as place, coalesce(sum(b.people), 0)::int as "peopleBefore"
  from k cross join waiting_entry e left join waiting_entry b on b.trek_id = e.trek_id and b.state = 'WAITING' and b.deadline > k.now
   and b.first_date <= e.last_date and b.last_date >= e.first_date and (b.joined_at, b.id) < (e.joined_at, e.id)
 where e.id = any ($1::uuid[]) group by e.id`);

/** Where parties stand among those who wait for the same trek on dates that overlap theirs. */
export const placeOfWaiting = defineBatchById<PlaceRow>((db, ids) => db.query(PLACES, [ids]));

export type CandidateRow = { entryId: string; departureId: string; date: string };
/** Departures a party may be offered: on sale at once, not begun, within its dates. Those on request are the network's to answer. */
const CANDIDATES = sql('candidates-of-waiting', `
select e.id as "entryId", d.id as "departureId", d.date
  from unnest($1::uuid[]) x(id) join waiting_entry e on e.id = x.id
  join departure d on d.trek_id = e.trek_id and d.date between e.first_date and e.last_date and d.date > (select lima_today())
   and d.state in ('OPEN','GUARANTEED') and not d.on_request
 order by d.date, d.id`);

/** What parties may be offered, by date: at most as many as their range has days. */
export const candidatesOfWaiting = defineBatch<string, CandidateRow[]>(async (db, ids) => groupRows(ids, await db.query<CandidateRow>(CANDIDATES, [ids]), (row) => row.entryId));

const IN_RANGE = sql('departures-to-wait-for', `
select d.id as "departureId", d.state in ('OPEN','GUARANTEED') and not d.on_request as "isOnSale" from departure d
 where d.trek_id = $1 and d.date between $2::date and $3::date and d.date > (select lima_today()) and d.state not in ('CANCELLED','DONE')
 order by d.date, d.id limit ${LONGEST_RANGE_DAYS}`);

/** The departures a range has for a party, by date: those on sale, and those that may come on sale while it waits. */
export const findDeparturesToWaitFor = (db: Db, trekId: string, from: string, to: string): Promise<{ departureId: string; isOnSale: boolean }[]> =>
  db.query(IN_RANGE, [trekId, from, to]);
