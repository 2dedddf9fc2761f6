import { defineBatch, groupRows } from '#db/batch';
import { sql } from '#db/statement';

export type AuditRow = {
  id: string; objectId: string; at: string; actor: string; actorId: string | null;
  /** The agencies they are a member of. */
  actorAgencyIds: string[];
  via: string; action: string; reason: string | null; hasErasedWords: boolean; changes: { field: string; before: string | null; after: string | null }[];
};
type Stored = Omit<AuditRow, 'changes'> & { before: Record<string, unknown> | null; after: Record<string, unknown> | null };

/** Nouns whose changes are readable where they are shown. */
export type AuditedType = 'Reservation' | 'Certification' | 'Itinerary' | 'Agency' | 'Departure' | 'WaitingEntry' | 'Closure' | 'DepartureRule'
  | 'Community' | 'ConservationArea' | 'Place' | 'Trek' | 'Stage' | 'CommunityService' | 'Source' | 'ReportedFigure';

/** What one reads of a thing: its latest entries. */
export const LATEST_ENTRIES = 200;

const TRAIL = (type: string) => sql(`audit-of-${type.toLowerCase()}`, `
select a.id, a.object_id as "objectId", a.at, coalesce(p.name, 'system') as actor, a.actor_id as "actorId",
       array(select m.agency_id from membership m where m.person_id = a.actor_id) as "actorAgencyIds", a.via, a.action, a.reason, a.before, a.after, a.forgotten_by is not null as "hasErasedWords"
  from unnest($1::text[]) o(id), lateral (
    select * from audit_entry e where e.object_type = '${type}' and e.object_id = o.id order by e.at desc, e.id desc limit ${LATEST_ENTRIES}) a
  left join person p on p.id = a.actor_id order by a.at, a.id`);

/** The audit trail of things of one type: the latest entries of each, oldest first. */
export function auditTrailOf(objectType: AuditedType) {
  const statement = TRAIL(objectType);
  return defineBatch<string, AuditRow[]>(async (db, ids) => {
    const rows = (await db.query<Stored>(statement, [ids])).map(({ before, after, ...entry }) => ({ ...entry, changes: changesOf(before ?? {}, after ?? {}) }));
    return groupRows(ids, rows, (row) => row.objectId);
  });
}

/** Fields that differ, as text. */
export function changesOf(before: Record<string, unknown>, after: Record<string, unknown>): AuditRow['changes'] {
  const text = (value: unknown) => (value === undefined || value === null ? null : typeof value === 'string' ? value : JSON.stringify(value));
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: text(before[field]), after: text(after[field]) }))
    .filter((change) => change.before !== change.after);
}
