import { defineBatch } from '#db/batch';
import { sql } from '#db/statement';

/** What a thing of the trail is called, and by what its page is found; both null where it has neither. */
export type ObjectName = { name: string | null; address: string | null };
type Thing = { type: string; id: string };

/** Noun of the trail → where it is kept as x, what it is called, what stands in the address of its page. */
const NOUNS: Record<string, { from: string; name: string; address?: string }> = {
  Reservation: { from: 'reservation x', name: 'x.code', address: 'x.code' },
  Itinerary: { from: 'itinerary x', name: 'x.code', address: 'x.id::text' },
  Certification: { from: 'certification x join agency a on a.id = x.agency_id', name: `x.code || ' · ' || a.trade_name`, address: 'x.id::text' },
  WaitingEntry: { from: 'waiting_entry x', name: 'x.code', address: 'x.code' },
  Departure: { from: 'departure x join trek t on t.id = x.trek_id', name: `t.name || ' · ' || x.date`, address: 'x.id::text' },
  Agency: { from: 'agency x', name: 'x.trade_name' },
  Trek: { from: 'trek x', name: 'x.name', address: 'x.slug' },
  Stage: { from: 'stage x join trek t on t.id = x.trek_id', name: `t.name || ' · ' || x.day`, address: 't.slug' },
  Community: { from: 'community x', name: 'x.name' },
  ConservationArea: { from: 'conservation_area x', name: 'x.name' },
  Place: { from: 'place x', name: 'x.name' },
  Source: { from: '(select object_id as id, title from source) x', name: 'x.title' },
  CommunityService: { from: 'community_service x join community c on c.id = x.community_id join community_service_name n on n.slug = x.slug', name: `n.name_es || ' · ' || c.name` },
  ServiceName: { from: '(select object_id as id, name_es from community_service_name) x', name: 'x.name_es' },
  ReportedFigure: { from: 'figure x', name: '(select min(r.label_es) from reported_figure r where r.key = x.key)' },
  EcosystemService: { from: 'ecosystem_service x', name: 'x.name_es' },
  ChecklistItem: { from: 'checklist_item x', name: 'x.title_es' },
  CrewMember: { from: 'crew_member x', name: 'x.name' },
  Closure: { from: 'closure x', name: `x.first_date || ' – ' || x.last_date` },
  Season: { from: 'season x', name: 'x.name_es' },
  KeptShare: { from: 'kept_share x join resource r on r.id = x.resource_id', name: 'r.name' },
  AgencyCap: { from: 'agency_cap x join resource r on r.id = x.resource_id', name: 'r.name' },
  CapacityOverride: { from: 'capacity_override x join resource r on r.id = x.resource_id', name: 'r.name' },
};

const NAMES = sql('names-of-objects', `
with o as materialized (select t.type, t.id, case when t.id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then t.id::uuid end as uuid from unnest($1::text[], $2::text[]) t(type, id))
select o.type, o.id, x.name, null as address from o join person x on x.id = o.id where o.type = 'Person'
${Object.entries(NOUNS).map(([type, { from, name, address = 'null' }]) =>
  `union all select o.type, o.id, ${name}, ${address} from o, ${from} where o.type = '${type}' and x.id = o.uuid`).join('\n')}`);

const keyOf = ({ type, id }: Thing) => `${type} ${id}`;

/** The names of a page’s things, whatever they are: one statement. Asked by noun and id, as "Reservation 0199…". */
export const nameOfObject = defineBatch<string, ObjectName>(async (db, keys) => {
  const things = keys.map((key) => ({ type: key.slice(0, key.indexOf(' ')), id: key.slice(key.indexOf(' ') + 1) }));
  const rows = await db.query<Thing & ObjectName>(NAMES, [things.map((thing) => thing.type), things.map((thing) => thing.id)]);
  const names = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => ({ name: names.get(key)?.name ?? null, address: names.get(key)?.address ?? null }));
});

/** The key by which nameOfObject is asked. */
export const objectKey = (row: { objectType: string; objectId: string }): string => keyOf({ type: row.objectType, id: row.objectId });
