import { defineBatch, defineBatchById, groupRows } from '#db/batch';
import { type Db, sql } from '#db/statement';
import type { Origin } from '#graphql/shared.type';
import type { CrewRole } from './crew.rules.ts';

export type CrewMemberRow = { id: string; name: string; role: CrewRole; origin: Origin; endedAt: string | null };
export type GuideRatioRow = { travellers: number; origin: Origin; isOwn: boolean };

const COLUMNS = 'm.id, m.name, m.role, m.origin, m.ended_at as "endedAt"';
const MEMBERS = sql('crew-members', `select ${COLUMNS} from crew_member m where m.ended_at is null order by m.role, m.name, m.id limit 500`);
const BY_ID = sql('crew-members-by-id', `select ${COLUMNS} from crew_member m where m.id = any ($1::uuid[])`);
const OF_DEPARTURES = sql('crew-of-departures', `
select distinct c.departure_id as "departureId", ${COLUMNS} from crew_claim c join crew_member m on m.id = c.crew_member_id
 where c.departure_id = any ($1::uuid[]) order by m.role, m.name, m.id`);
const ELSEWHERE = sql('crew-elsewhere', `
select distinct p.id as "departureId", ${COLUMNS} from departure p join crew_claim c on c.date between p.date and p.date + p.days - 1 and c.departure_id <> p.id
  join crew_member m on m.id = c.crew_member_id and m.ended_at is null where p.id = any ($1::uuid[]) order by m.role, m.name, m.id`);
const CLASHES = sql('crew-clashes', `
select c.crew_member_id as "crewMemberId", c.date, c.departure_id as "departureId"
  from crew_claim c where c.crew_member_id = any ($1::uuid[]) and c.departure_id <> $2 and c.date between $3::date and $4::date order by c.date, c.crew_member_id`);
const RATIOS = sql('guide-ratios-of-treks', `
select t.id as "trekId", r.travellers, r.origin, r.trek_id is not null as "isOwn"
  from unnest($1::uuid[]) t(id), lateral (select * from guide_ratio g where g.trek_id = t.id or g.trek_id is null order by g.trek_id nulls last limit 1) r`);

/** Everybody who may be assigned: guides, then muleteers, by name. */
export const findCrewMembers = (db: Db): Promise<CrewMemberRow[]> => db.query(MEMBERS);

export const crewMemberById = defineBatchById<CrewMemberRow>((db, ids) => db.query(BY_ID, [ids]));

/** Who goes with departures. */
export const crewOfDeparture = defineBatch<string, CrewMemberRow[]>(async (db, ids) =>
  groupRows(ids, await db.query<CrewMemberRow & { departureId: string }>(OF_DEPARTURES, [ids]), (row) => row.departureId));

/** Who is with another departure on one of the days of departures. */
export const crewElsewhere = defineBatch<string, CrewMemberRow[]>(async (db, ids) =>
  groupRows(ids, await db.query<CrewMemberRow & { departureId: string }>(ELSEWHERE, [ids]), (row) => row.departureId));

/** How many travellers one guide leads on treks: the trek's own rule, else the network's; null when there is none. */
export const guideRatioOfTrek = defineBatch<string, GuideRatioRow | null>(async (db, ids) => {
  const rows = new Map((await db.query<GuideRatioRow & { trekId: string }>(RATIOS, [ids])).map((row) => [row.trekId, row]));
  return ids.map((id) => rows.get(id) ?? null);
});

/** Days on which members are with another departure. */
export const findClashes = (db: Db, memberIds: readonly string[], departure: { id: string; date: string; endDate: string }) =>
  db.query<{ crewMemberId: string; date: string; departureId: string }>(CLASHES, [memberIds, departure.id, departure.date, departure.endDate]);
