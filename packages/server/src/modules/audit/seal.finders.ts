import { type Db, sql } from '#db/statement';

/** What a recomputation found. */
export type AuditCheckRow = {
  id: string; at: string; seals: number; entries: number;
  /** The digest of the last seal that holds; everything before hangs on it. */
  head: string | null;
  /** The first seal that does not hold; null: everything sealed is as it was. */
  brokenNumber: number | null;
};

export type AuditSealRow = { number: number; sealedAt: string; digest: string; entries: number; since: string | null; check: AuditCheckRow | null };

const STATE = sql('audit-seal-state', `
select s.number, s.sealed_at as "sealedAt", s.digest, (select sum(entries)::int from audit_seal) as entries,
       (select at from audit_entry order by at, id limit 1) as since,
       (select json_build_object('id', c.id, 'at', to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'seals', c.seals, 'entries', c.entries, 'head', c.head, 'brokenNumber', c.broken_number)
          from audit_check c order by c.at desc, c.id desc limit 1) as check
  from audit_seal s order by s.number desc limit 1`);

const KNOWN = sql('seal-of-digest', 'select number from audit_seal where digest = $1');

/** Which seal has this digest; undefined: none has it, or not any more. */
export const findSealOf = async (db: Db, digest: string): Promise<number | undefined> => (await db.query<{ number: number }>(KNOWN, [digest]))[0]?.number;

/** The last seal, since when the trail is kept, and what the last check found; undefined before the first seal. */
export const findAuditSeal = async (db: Db): Promise<AuditSealRow | undefined> => (await db.query<AuditSealRow>(STATE))[0];
