import { type Db, sql } from '#db/statement';
import { departureById, type DepartureRow, findBoard } from '#modules/departures/departure.finders';
import { roomOfDeparture } from '#modules/capacity/resource.finders';

/** Departures somebody looks at: named ones, and all of some ranges of dates. */
export type Watched = { ids: readonly string[]; ranges: readonly { from: string; to: string }[] };

const TOUCHED = sql('departures-touched', `
with touched as (
  select n.departure_id as id from unnest($1::date[], $2::int[]) d(date, resource_id) join departure_need n using (date, resource_id)
  union select unnest($3::uuid[]))
select p.id from touched join departure p using (id)
 where p.id = any ($4::uuid[]) or exists (select from unnest($5::date[], $6::date[]) r(first, last) where p.date between r.first and r.last)`);

/** Of the departures that are looked at those that changed, or that take from one of these resource-days. */
export async function findTouched(db: Db, days: readonly string[], departures: readonly string[], { ids, ranges }: Watched): Promise<string[]> {
  const pairs = days.map((day) => day.split('/'));
  const rows = await db.query<{ id: string }>(TOUCHED, [pairs.map(([date]) => date), pairs.map(([, id]) => Number(id)), departures, ids, ranges.map((r) => r.from), ranges.map((r) => r.to)]);
  return rows.map(({ id }) => id);
}

/** Departures as they stand now, with their free spots: two statements however many. */
export async function readRooms(db: Db, ids: readonly string[]): Promise<DepartureRow[]> {
  if (ids.length === 0) return [];
  const [departures, rooms] = await Promise.all([departureById.load(db, ids), roomOfDeparture.load(db, ids)]);
  return departures.flatMap((departure, i) => (departure ? [{ ...departure, freeSpots: rooms[i]!.freeSpots, takenSpots: rooms[i]!.takenSpots }] : []));
}

/** Every departure that is looked at: one statement per range, however many look at it. */
export async function readWatched(db: Db, { ids, ranges }: Watched): Promise<DepartureRow[]> {
  const read = await Promise.all([readRooms(db, ids), ...ranges.map(({ from, to }) => findBoard(db, from, to))]);
  return [...new Map(read.flat().map((row) => [row.id, row])).values()];
}
