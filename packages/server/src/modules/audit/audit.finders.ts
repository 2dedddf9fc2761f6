import { defineBatch, groupRows } from '#db/batch';
import { sql } from '#db/statement';

export type AuditRow = { id: string; objectId: string; at: string; actor: string; via: string; action: string; reason: string | null; changes: { field: string; before: string | null; after: string | null }[] };
type Stored = Omit<AuditRow, 'changes'> & { before: Record<string, unknown> | null; after: Record<string, unknown> | null };

const TRAIL = (type: string) => sql(`audit-of-${type.toLowerCase()}`, `
select a.id, a.object_id as "objectId", a.at, coalesce(p.name, 'system') as actor, a.via, a.action, a.reason, a.before, a.after
  from audit_entry a left join person p on p.id = a.actor_id
 where a.object_type = '${type}' and a.object_id = any ($1::uuid[]) order by a.at, a.id`);

/** The audit trail of things of one type, oldest entry first. */
export function auditTrailOf(objectType: 'Reservation' | 'Certification' | 'Itinerary' | 'Agency' | 'Departure') {
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
