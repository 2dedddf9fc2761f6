import { defineBatch, defineBatchById, groupRows } from '#db/batch';
import { type Db, sql } from '#db/statement';
import type { Origin } from '#graphql/shared.type';
import { roomOf } from '#modules/capacity/resource.finders';
import type { DepartureState } from './departure.rules.ts';

export type DepartureRow = {
  id: string; trekId: string; date: string; endDate: string; days: number; state: DepartureState; groupSize: number; isOnRequest: boolean; origin: Origin;
  /** Read together with the departure where the list needs it anyway. */
  freeSpots?: number;
  takenSpots?: number;
};

export const DEPARTURE_COLUMNS = `p.id, p.trek_id as "trekId", p.date, p.date + p.days - 1 as "endDate", p.days, p.state, p.group_size as "groupSize", p.on_request as "isOnRequest", p.origin`;
/** Visitors see what is or was on offer: a draft does not exist for them. */
const VISIBLE = `p.state <> 'DRAFT'`;
/** Lists leave out what was taken off before anybody ever held it; what names such a departure still finds it by its id. */
const LISTED = `${VISIBLE} and not p.withdrawn`;

const BY_ID = sql('departures-by-id', `select ${DEPARTURE_COLUMNS} from departure p where p.id = any ($1::uuid[]) and ${VISIBLE}`);
export const departureById = defineBatchById<DepartureRow>((db, ids) => db.query(BY_ID, [ids]));

const NEXT_OF_TREKS = sql('next-departures-of-treks', `
select ${DEPARTURE_COLUMNS} from unnest($1::uuid[]) t(id), lateral (
  select * from departure d where d.trek_id = t.id and d.date > (select lima_today()) and d.state in ('OPEN','GUARANTEED','CLOSED') order by d.date limit 40) p
 order by p.trek_id, p.date`);
/** The next departures of treks, at most 40 each. */
export const nextDeparturesOfTrek = defineBatch<string, DepartureRow[]>(async (db, ids) => groupRows(ids, await db.query<DepartureRow>(NEXT_OF_TREKS, [ids]), (row) => row.trekId));

export type DepartureFilter = { trekSlug?: string | null; from?: string | null; to?: string | null; minFreeSpots?: number | null };
export type DepartureCursor = { date: string; id: string } | undefined;

const ROOM_OF_ONE = `with ${roomOf('select departure_id, date, resource_id from departure_need where departure_id = p.id')} select free_spots, taken_spots from room`;

/**
 * A page of departures, with or without each filter that needs a plan of its own. The clock is read in a subselect and the cursor
 * has values also on the first page: the walk along the index then begins there, instead of asking every row of the past.
 */
function page({ ofTrek, withRoom }: { ofTrek: boolean; withRoom: boolean }) {
  const values = ['from', 'to', 'cursorDate', 'cursorId', 'limit', ...(ofTrek ? ['trek'] : []), ...(withRoom ? ['room'] : [])];
  const $ = (value: string) => `$${values.indexOf(value) + 1}`;
  return sql(`departures-page${ofTrek ? '-of-trek' : ''}${withRoom ? '-with-room' : ''}`, `
select ${DEPARTURE_COLUMNS}${withRoom ? ', r.free_spots as "freeSpots", r.taken_spots as "takenSpots"' : ''}
  from departure p ${withRoom ? `cross join lateral (${ROOM_OF_ONE}) r` : ''}
 where ${LISTED} and p.date >= coalesce(${$('from')}::date, '-infinity') and p.date <= coalesce(${$('to')}::date, '2199-12-31')
   and (p.date, p.id) > (coalesce(${$('cursorDate')}::date, ${$('from')}::date, (select lima_today())), coalesce(${$('cursorId')}::uuid, '00000000-0000-0000-0000-000000000000'))
   ${ofTrek ? `and p.trek_id = (select id from trek where slug = ${$('trek')})` : ''} ${withRoom ? `and r.free_spots >= ${$('room')}` : ''}
 order by p.date, p.id limit ${$('limit')}`);
}

const PAGE = page({ ofTrek: false, withRoom: false });
const PAGE_OF_TREK = page({ ofTrek: true, withRoom: false });
const PAGE_WITH_ROOM = page({ ofTrek: false, withRoom: true });
const PAGE_OF_TREK_WITH_ROOM = page({ ofTrek: true, withRoom: true });

/** A page of departures by date, one row more than asked. Without dates: from today on. */
export function findDepartures(db: Db, { from, to, trekSlug, minFreeSpots }: DepartureFilter, after: DepartureCursor, first: number): Promise<DepartureRow[]> {
  const values = [from ?? null, to ?? null, after?.date ?? null, after?.id ?? null, first + 1];
  if (trekSlug != null) return minFreeSpots ? db.query(PAGE_OF_TREK_WITH_ROOM, [...values, trekSlug, minFreeSpots]) : db.query(PAGE_OF_TREK, [...values, trekSlug]);
  return minFreeSpots ? db.query(PAGE_WITH_ROOM, [...values, minFreeSpots]) : db.query(PAGE, values);
}

const BOARD = sql('availability-board', `
with ${roomOf(`select n.departure_id, n.date, n.resource_id from departure p join departure_need n on n.departure_id = p.id where p.date between $1::date and $2::date and ${LISTED}`)}
select ${DEPARTURE_COLUMNS}, r.free_spots as "freeSpots", r.taken_spots as "takenSpots"
  from room r join departure p on p.id = r.departure_id order by p.date, p.id`);

/** Every departure of a range of dates with its free spots, for the board: one statement. */
export const findBoard = (db: Db, from: string, to: string): Promise<DepartureRow[]> => db.query(BOARD, [from, to]);
