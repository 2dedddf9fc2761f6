import { defineBatch } from '#db/batch';
import { type Db, sql } from '#db/statement';
import { canonicalHash } from '#lib/canonical-hash';

/** Departures that stay as they were opened, whatever becomes of their trek's stages. */
export type KeptDepartures = { count: number; firstDate: string | null; lastDate: string | null; reservedSpots: number; fingerprint: string };

const KEPT = sql('departures-kept', `
select t.id as "trekId", count(d.id)::int as count, min(d.date)::text as "firstDate", max(d.date)::text as "lastDate", max(d.created_at)::text as newest,
       coalesce(sum((select sum(c.quantity)::int from claim c where c.date = d.date and c.resource_id = d.group_resource_id and c.until > (select app_now()))), 0)::int as "reservedSpots"
  from unnest($1::uuid[]) t(id) left join departure d on d.trek_id = t.id and d.date + d.days > (select lima_today()) and d.state <> 'CANCELLED' group by t.id`);

/** What was opened with the route as it is now and keeps it: needs are frozen. The fingerprint changes when another departure is opened. */
export async function departuresKept(db: Db, trekId: string): Promise<KeptDepartures> {
  return (await keptOfTreks.load(db, [trekId]))[0]!;
}

/** The same of every trek of a page. */
export const keptOfTreks = defineBatch(async (db, trekIds: readonly string[]) => {
  const rows = await db.query<Omit<KeptDepartures, 'fingerprint'> & { trekId: string; newest: string | null }>(KEPT, [trekIds]);
  const byTrek = new Map(rows.map(({ trekId, newest, ...kept }) => [trekId, { ...kept, fingerprint: canonicalHash([trekId, kept.count, kept.firstDate, kept.lastDate, newest]) }]));
  return trekIds.map((trekId) => byTrek.get(trekId)!);
});
