import { type Db, sql } from '#db/statement';
import { quantities, tightest } from '#modules/capacity/decide.rules';
import type { LockedDays } from '#modules/capacity/lock-days';
import { counted, termsOf } from '#modules/capacity/read-locked';
import type { DayKey } from '#modules/capacity/resource-day';
import { noTerms, roomOn } from '#modules/capacity/room.rules';
import type { Needs } from '#modules/capacity/wish';

const NEEDS = sql('needs-to-wait-for', `
select d.id as "departureId", d.needs_version as version, json_agg(json_build_object('date', n.date, 'resourceId', n.resource_id)) as days
  from departure d join departure_need n on n.departure_id = d.id where d.id = any ($1::uuid[]) group by d.id`);

/** What departures need, by their ids. */
export async function findNeedsOf(db: Db, departureIds: readonly string[]): Promise<Map<string, Needs>> {
  const rows = await db.query<Needs & { days: DayKey[] }>(NEEDS, [departureIds]);
  return new Map(rows.map((needs) => [needs.departureId, needs]));
}

/** Of departures whose days are locked, those with room for so many of an agency: by the same rule as holds. */
export async function findRoomFor(
  db: Db, locked: LockedDays, needs: ReadonlyMap<string, Needs>, departureIds: readonly string[], { agencyId, people }: { agencyId: string; people: number },
): Promise<string[]> {
  const days = await counted(db, locked.days, locked.now);
  const terms = await termsOf(db, locked.days, locked.now);
  const room = (key: string) => roomOn(days.get(key)!, terms.get(key) ?? noTerms, { agencyId, fromShare: false });
  return departureIds.filter((departureId) => !tightest(quantities([{ departureId, people }], needs), (key) => days.get(key)!, room));
}
