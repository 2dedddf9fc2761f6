import { type Db, sql } from '#db/statement';
import { canonicalHash } from '#lib/canonical-hash';

/** Departures that stay as they were opened, whatever becomes of their trek's stages. */
export type KeptDepartures = { count: number; firstDate: string | null; lastDate: string | null; reservedSpots: number; fingerprint: string };

const KEPT = sql('departures-kept', `
select count(*)::int as count, min(d.date)::text as "firstDate", max(d.date)::text as "lastDate", max(d.created_at)::text as newest,
       coalesce(sum((select sum(c.quantity)::int from claim c where c.date = d.date and c.resource_id = d.group_resource_id and c.until > (select app_now()))), 0)::int as "reservedSpots"
  from departure d where d.trek_id = $1 and d.date + d.days > (select lima_today()) and d.state <> 'CANCELLED'`);

/** What was opened with the route as it is now and keeps it: needs are frozen. The fingerprint changes when another departure is opened. */
export async function departuresKept(db: Db, trekId: string): Promise<KeptDepartures> {
  const [row] = await db.query<Omit<KeptDepartures, 'fingerprint'> & { newest: string | null }>(KEPT, [trekId]);
  const { newest, ...kept } = row!;
  return { ...kept, fingerprint: canonicalHash([trekId, kept.count, kept.firstDate, kept.lastDate, newest]) };
}
