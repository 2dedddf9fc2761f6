import { type Db, sql, type Statement } from '#db/statement';
import { changesOf } from '#modules/audit/audit.finders';
import type { AuditChangeType } from '#modules/audit/audit.type';

/** What is asked for, in keys: what people type is looked up before (trail-keys.ts). Undefined: whatever. */
export type TrailKeys = {
  objectIds?: readonly string[] | undefined;
  actorIds?: readonly string[] | undefined;
  /** True: what nobody asked for, done by the system. */
  isSystem?: true | undefined;
  agencyIds?: readonly string[] | undefined;
  action?: string | undefined;
  objectType?: string | undefined;
  /** Days in Lima. */
  from?: string | undefined;
  to?: string | undefined;
  /** Words of the reason. */
  text?: string | undefined;
};
/** Instant to the microsecond, and id. */
export type TrailCursor = readonly string[] | undefined;
export type TrailRow = {
  id: string; at: string; position: string; actorId: string | null; actor: string | null; agencyId: string | null; agency: string | null;
  via: string; action: string; objectType: string; objectId: string; reason: string | null; hasErasedWords: boolean; isSealed: boolean; changes: AuditChangeType[];
};
type Stored = Omit<TrailRow, 'changes'> & { before: Record<string, unknown> | null; after: Record<string, unknown> | null };

/** Several keys can be given for these: each walks its own index from its newest entry, and the walks are joined. The most selective first. */
const WALKS = { objectIds: ['text', 'object_id'], actorIds: ['text', 'actor_id'], agencyIds: ['uuid', 'actor_agency_id'] } as const;
/** What most entries are: found soon by walking the time, and kept out of the indexes by verb and by noun (migration 0022). */
export const COMMON_ACTION = 'hold-spots';
export const COMMON_TYPE = 'Reservation';
const LIMA = `at time zone 'America/Lima'`;
const CONDITIONS = {
  objectIds: ($: string) => `e.object_id = any (${$}::text[])`,
  actorIds: ($: string) => `e.actor_id = any (${$}::text[])`,
  agencyIds: ($: string) => `e.actor_agency_id = any (${$}::uuid[])`,
  isSystem: ($: string) => `e.actor_id is null and ${$}::boolean`,
  action: ($: string) => `e.action = ${$} and e.action <> '${COMMON_ACTION}'`,
  commonAction: ($: string) => `e.action = ${$}`,
  objectType: ($: string) => `e.object_type = ${$} and e.object_type <> '${COMMON_TYPE}'`,
  commonType: ($: string) => `e.object_type = ${$}`,
  from: ($: string) => `e.at >= ${$}::date::timestamp ${LIMA}`,
  to: ($: string) => `e.at < (${$}::date + 1)::timestamp ${LIMA}`,
  text: ($: string) => `e.reason is not null and to_tsvector('simple', e.reason) @@ websearch_to_tsquery('simple', ${$})`,
  after: ($: string) => `(e.at, e.id) < ((${$}::text[])[1]::timestamptz, (${$}::text[])[2]::uuid)`,
};
type Part = keyof typeof CONDITIONS;
const PARTS = Object.keys(CONDITIONS) as Part[];
/** Each part by two letters: PostgreSQL cuts the names of statements at 63. */
const SHORT: Record<Part, string> = { objectIds: 'ob', actorIds: 'ac', agencyIds: 'ag', isSystem: 'sy', action: 'do', commonAction: 'dc', objectType: 'ty', commonType: 'tc', from: 'fr', to: 'to', text: 'tx', after: 'af' };
const NEWEST_FIRST = 'order by e.at desc, e.id desc';

/** The statement for the ways of searching that are used together: each has a plan, and a name, of its own. */
function pageBy(parts: readonly Part[]): Statement {
  const value = (part: Part) => `$${parts.indexOf(part) + 2}`;
  const walk = (Object.keys(WALKS) as (keyof typeof WALKS)[]).find((part) => parts.includes(part));
  const where = parts.filter((part) => part !== walk).map((part) => CONDITIONS[part](value(part)));
  const limited = (also: readonly string[]) => `select e.* from audit_entry e ${also.length > 0 ? `where ${also.join(' and ')}` : ''} ${NEWEST_FIRST} limit $1`;
  const page = walk
    ? `select e.* from unnest(${value(walk)}::${WALKS[walk][0]}[]) w(id), lateral (${limited([`e.${WALKS[walk][1]} = w.id`, ...where])}) e ${NEWEST_FIRST} limit $1`
    : limited(where);
  return sql(`audit-trail${parts.map((part) => `-${SHORT[part]}`).join('')}`, `
select e.id, e.at, e.at::text as position, e.actor_id as "actorId", p.name as actor, e.actor_agency_id as "agencyId", a.trade_name as agency,
       e.via, e.action, e.object_type as "objectType", e.object_id as "objectId", e.reason, e.before, e.after, e.forgotten_by is not null as "hasErasedWords",
       coalesce(e.xid < (select s.until_xid from audit_seal s order by s.number desc limit 1), false) as "isSealed"
  from (${page}) e left join person p on p.id = e.actor_id left join agency a on a.id = e.actor_agency_id ${NEWEST_FIRST}`);
}

/** A page of the whole trail, the newest first, with the names of who acted and for which agency: one statement; one row more than asked. */
export async function findTrail(db: Db, keys: TrailKeys, after: TrailCursor, first: number): Promise<TrailRow[]> {
  const { action, objectType } = keys;
  const isCommon = { action: action === COMMON_ACTION, type: objectType === COMMON_TYPE };
  const asked: Partial<Record<Part, unknown>> = {
    ...keys, after,
    action: isCommon.action ? undefined : action, commonAction: isCommon.action ? action : undefined,
    objectType: isCommon.type ? undefined : objectType, commonType: isCommon.type ? objectType : undefined,
  };
  const parts = PARTS.filter((part) => asked[part] !== undefined);
  const rows = await db.query<Stored>(pageBy(parts), [first + 1, ...parts.map((part) => asked[part])]);
  return rows.map(({ before, after: later, ...entry }) => ({ ...entry, changes: changesOf(before ?? {}, later ?? {}) }));
}
