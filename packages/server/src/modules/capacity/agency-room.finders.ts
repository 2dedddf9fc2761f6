import { WITH_CLOCK } from '#db/now';
import { type Db, sql } from '#db/statement';
import type { ResourceDay } from './resource-day.ts';
import { type DayTerms, noTerms, roomOn, type RoomReason } from './room.rules.ts';
import { TERMS_OF } from './terms.statements.ts';

// What is taken is asked as one number, so it stands in `confirmed`: only the sum of the two counters decides.
const DAYS = sql('days-for-agency', `
${WITH_CLOCK} select n.departure_id as "departureId", d.date, d.resource_id as "resourceId", d.limit_kind as "limitKind", d.lim, d.closed, d.watched, 0 as held, 'infinity' as "nextExpiry",
       case when d.next_expiry > k.now then d.confirmed + d.held
            else (select coalesce(sum(c.quantity), 0)::int from claim c where c.date = d.date and c.resource_id = d.resource_id and c.until > k.now) end as confirmed,
       case when d.watched then ${TERMS_OF('k.now')} end as terms
  from k, departure_need n join resource_day d on d.date = n.date and d.resource_id = n.resource_id
 where n.departure_id = any ($1::uuid[]) order by n.departure_id, d.date, d.resource_id`);

/** What one agency finds free on a departure's whole route, and what binds there; free null: no number binds. */
export type AgencyRoom = { departureId: string; free: number | null; date: string; resourceId: number; because: RoomReason };

/**
 * Free over whole routes as a hold of this agency would find it: kept shares, its caps and its overrides included, by the rule of the
 * decision itself. One statement; departures without resource-days are left out.
 */
export async function roomForAgency(db: Db, agencyId: string, departureIds: readonly string[]): Promise<Map<string, AgencyRoom>> {
  const rows = await db.query<ResourceDay & { departureId: string; terms: DayTerms | null }>(DAYS, [departureIds]);
  const rooms = new Map<string, AgencyRoom>();
  for (const { departureId, terms, ...day } of rows) {
    const { free, because } = roomOn(day, terms ?? noTerms, { agencyId, fromShare: false });
    const known = rooms.get(departureId);
    if (!known || (free !== null && (known.free === null || free < known.free))) rooms.set(departureId, { departureId, free, because, date: day.date, resourceId: day.resourceId });
  }
  return rooms;
}
