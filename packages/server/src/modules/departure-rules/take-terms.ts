import { type Db, sql } from '#db/statement';
import { changeLimits, type DayLimit } from '#modules/capacity/change-limits';
import { effectiveGroupSize } from '#modules/crew/crew.rules';
import { guideRatioOfTrek } from '#modules/crew/crew.finders';
import { setTerms } from '#modules/departures/set-terms';
import type { DepartureTerms } from '#modules/departures/terms.rules';

const GROUPS = sql('groups-with-guides', `
select p.trek_id as "trekId", p.group_size as size, p.date, p.group_resource_id as "resourceId", d.lim, d.closed,
       (select count(distinct c.crew_member_id)::int from crew_claim c join crew_member m on m.id = c.crew_member_id where c.departure_id = p.id and m.role = 'GUIDE') as guides
  from departure p join resource_day d on d.date = p.date and d.resource_id = p.group_resource_id where p.id = any ($1::uuid[]) order by p.date, p.group_resource_id`);

/** Gives departures whose groups' days are locked other terms: the size of a group is limited by its guides as before. */
export async function takeTerms(db: Db, departures: readonly { id: string; terms: DepartureTerms }[], now: string): Promise<void> {
  if (departures.length === 0) return;
  const ids = departures.map(({ id }) => id);
  await setTerms(db, departures);
  const groups = await db.query<Omit<DayLimit, 'limitKind'> & { trekId: string; size: number; guides: number }>(GROUPS, [ids]);
  const treks = [...new Set(groups.map(({ trekId }) => trekId))];
  const ratios = new Map((await guideRatioOfTrek.load(db, treks)).map((ratio, i) => [treks[i]!, ratio?.travellers ?? null]));
  const limits = groups.map(({ trekId, size, guides, lim, ...day }) => ({ ...day, limitKind: 'NUMBER' as const, before: lim, lim: effectiveGroupSize(size, guides, ratios.get(trekId)!) }));
  await changeLimits(db, limits.filter(({ before, lim }) => before !== lim), now);
}
