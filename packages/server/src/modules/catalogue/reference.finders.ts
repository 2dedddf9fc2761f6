import { type Db, sql } from '#db/statement';
import type { Reference, ReferenceKind, RemovableNoun } from './removal.rules.ts';

/** Rows that refer to $1, named: what they are kept in, and by which column names them. */
type Referring = { kind: ReferenceKind; from: string; name: string };

const STAGE_NAME = `t.name || ' · ' || s.day`;
const DEPARTURE_NAME = `t.name || ' · ' || d.date`;
const cites = (kind: ReferenceKind, table: string, name: string): Referring => ({ kind, from: `${table} x join source o on o.id = any (x.source_ids) where o.object_id = $1`, name });

/** THE table of what may refer to what. Two tests hold it against the database's foreign keys and against every column that names sources. */
export const REFERRING: Record<RemovableNoun, readonly Referring[]> = {
  PLACE: [
    { kind: 'STAGES', from: 'stage s join trek t on t.id = s.trek_id where $1 in (s.from_place_id, s.to_place_id, s.high_place_id, s.overnight_place_id)', name: STAGE_NAME },
    { kind: 'SERVICES', from: 'community_service s join community c on c.id = s.community_id join community_service_name n on n.slug = s.slug where s.place_id = $1', name: `n.name_es || ' · ' || c.name` },
    { kind: 'CLOSURES', from: 'closure c where c.place_id = $1', name: `c.first_date || ' – ' || c.last_date` },
    { kind: 'DEPARTURES', from: 'departure d join trek t on t.id = d.trek_id where exists (select from departure_need n join resource r on r.id = n.resource_id where n.departure_id = d.id and r.place_id = $1)', name: DEPARTURE_NAME },
    { kind: 'RESERVATIONS', from: 'reservation v where exists (select from claim c join resource r on r.id = c.resource_id where c.reservation_id = v.id and r.place_id = $1)', name: 'v.code' },
    { kind: 'LIMITS', from: 'resource r where r.place_id = $1', name: 'r.name' },
  ],
  TREK: [
    { kind: 'STAGES', from: 'stage s join trek t on t.id = s.trek_id where s.trek_id = $1', name: STAGE_NAME },
    { kind: 'DEPARTURES', from: 'departure d join trek t on t.id = d.trek_id where d.trek_id = $1', name: DEPARTURE_NAME },
    { kind: 'DEPARTURE_RULES', from: 'departure_rule u where u.trek_id = $1', name: `u.first_date || ' – ' || u.last_date` },
    { kind: 'RESERVATIONS', from: 'reservation v join departure d on d.id = v.departure_id where d.trek_id = $1', name: 'v.code' },
    { kind: 'WAITING_PARTIES', from: 'waiting_entry w where w.trek_id = $1', name: 'w.code' },
    { kind: 'RATES', from: 'rate r where r.trek_id = $1', name: `r.valid_from::text` },
    { kind: 'GUIDE_RULES', from: 'guide_ratio g where g.trek_id = $1', name: 'g.travellers::text' },
    { kind: 'LIMITS', from: 'resource r where r.trek_id = $1', name: 'r.name' },
  ],
  STAGE: [
    { kind: 'TRACKS', from: 'track k where k.stage_id = $1', name: 'k.file_name' },
    { kind: 'CLOSURES', from: 'closure c where c.stage_id = $1', name: `c.first_date || ' – ' || c.last_date` },
  ],
  SERVICE: [],
  SOURCE: [
    cites('FACTS', 'catalogue_fact', 'x.field'), cites('COMMUNITIES', 'community', 'x.name'), cites('CONSERVATION_AREAS', 'conservation_area', 'x.name'), cites('TREKS', 'trek', 'x.name'),
    cites('DISTRICTS', 'district', 'x.name'),
    { kind: 'FIGURES', from: '(select distinct r.key, r.label_es from reported_figure r join source o on o.id = any (r.source_ids) where o.object_id = $1) x', name: 'x.label_es' }, cites('ECOSYSTEM_SERVICES', 'ecosystem_service', 'x.name_es'), cites('SUPPORTERS', 'supporter', 'x.name'),
    cites('CHECKLIST_ITEMS', 'checklist_item', 'x.title_es'), cites('AGENCIES', 'agency', 'x.trade_name'),
  ],
  FIGURE: [],
};

const SHOWN = 3;
const found = ({ kind, from, name }: Referring) =>
  `select '${kind}' as kind, count(*)::int as count, (array_agg(distinct f.name order by f.name))[1:${SHOWN}] as examples from (select ${name} as name from ${from}) f having count(*) > 0`;
const STATEMENTS = Object.fromEntries(Object.entries(REFERRING).filter(([, referring]) => referring.length > 0).map(([noun, referring]) =>
  [noun, sql(`references-to-${noun.toLowerCase()}`, referring.map(found).join(' union all '))]));

/** What refers to something of the catalogue: how many of each kind, the first of them by name. */
export async function findReferences(db: Db, noun: RemovableNoun, id: string): Promise<Reference[]> {
  const statement = STATEMENTS[noun];
  return statement ? db.query<Reference>(statement, [id]) : [];
}
