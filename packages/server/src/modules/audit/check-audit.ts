import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { type AuditCheckRow, findAuditSeal } from './seal.finders.ts';

type Recomputed = { number: number; digest: string; entries: number; holds: boolean };

/** Recomputed by one statement: about so many entries, well under a second, however many seals they are under. Seals come by the minute, whether much was done or little. */
const ENTRIES_AT_ONCE = 25_000;
const SEALS_AT_ONCE = 5_000;

// A seal holds when it follows the one before without a gap, its entries give its digest again, and no earlier check has seen another digest in its place.
const HOLDS = `(s.number = 1 or p.number is not null) and s.from_xid = coalesce(p.until_xid, 0) and x.entries = s.entries and x.digest = s.digest
         and not exists (select from audit_check c where c.seals = s.number and c.head is distinct from s.digest)`;
const RECOMPUTE_ONE = sql('recompute-seal', `
select s.number, s.digest, s.entries, ${HOLDS} as holds
  from audit_seal s left join audit_seal p on p.number = s.number - 1, lateral audit_interval(s.from_xid, s.until_xid, p.digest) x where s.number = $1`);
// The same for many seals by one walk through their entries: each entry is of the seal whose interval begins last before it. As in audit_interval (migration 0022).
const RECOMPUTE = sql('recompute-seals', `
with s as materialized (
  select * from (select s.*, sum(entries) over (order by number) - entries as before from (select * from audit_seal where number > $1 order by number limit ${SEALS_AT_ONCE}) s) s where before < ${ENTRIES_AT_ONCE}),
bounds as materialized (select array_agg(from_xid order by from_xid) as starts, min(from_xid) as first, max(until_xid) as past from s),
e as materialized (
  select b.starts[width_bucket(e.xid, b.starts)] as start, e.xid, e.id, audit_entry_digest(e) as digest from bounds b, audit_entry e where e.xid >= b.first and e.xid < b.past),
x as materialized (
  select s.number, count(e.id)::int as entries, encode(sha256(convert_to(concat_ws(' ', p.digest, s.from_xid, s.until_xid, count(e.id)), 'UTF8')
      || coalesce(string_agg(e.digest, '' order by e.xid, e.id), '')), 'hex') as digest
    from s left join audit_seal p on p.number = s.number - 1 left join e on e.start = s.from_xid and e.xid < s.until_xid group by s.number, s.from_xid, s.until_xid, p.digest)
select s.number, s.digest, s.entries, ${HOLDS} as holds from s join x on x.number = s.number left join audit_seal p on p.number = s.number - 1 order by s.number`);
// Seals that an earlier check has seen must be there.
const REACH = sql('reach-of-seals', 'select greatest(coalesce((select max(number) from audit_seal), 0), coalesce((select max(seals) from audit_check), 0)) as reach');
const KEEP = sql('keep-audit-check', `
insert into audit_check (at, seals, entries, head, broken_number) values (app_now(), $1, $2, $3, $4)
returning id, at, seals, entries, head, broken_number as "brokenNumber"`);

/**
 * Recomputes every seal of the trail from its entries and writes down what was found: that all of it is as it was sealed, or the first seal
 * that does not hold. What was tampered with shows, also by a superuser; what was done before the sealing of an entry does not.
 */
export async function checkAudit(scope: Pick<Scope, 'db' | 'log'>): Promise<AuditCheckRow> {
  const [{ reach }] = (await scope.db.query<{ reach: number }>(REACH)) as [{ reach: number }];
  let held: Recomputed | undefined;
  let entries = 0;
  let brokenNumber: number | null = null;
  while ((held?.number ?? 0) < reach && brokenNumber === null) {
    const found = await recompute(scope.db, held?.number ?? 0);
    for (const seal of found.held) entries += seal.entries;
    held = found.held.at(-1) ?? held;
    brokenNumber = found.brokenNumber;
  }
  const check = await keep(scope.db, { seals: held?.number ?? 0, entries, head: held?.digest ?? null, brokenNumber });
  if (brokenNumber !== null) scope.log.error({ seal: brokenNumber }, 'the audit trail is not what was sealed');
  // Outside of the database too: who rewrites the trail and all of its seals would have to rewrite this line.
  else scope.log.info({ seal: check.seals, entries, head: check.head }, 'the audit trail is as it was sealed');
  return check;
}

/** Entries and seals that are recomputed while somebody waits: some seconds. Beyond it the night does it. */
export const MOST_WHILE_WAITING = 500_000;

/** A check on demand: of all of it, where that takes some seconds; of a longer trail the last one the night made. */
export async function checkAuditNow(scope: Pick<Scope, 'db' | 'log'>, most = MOST_WHILE_WAITING): Promise<AuditCheckRow> {
  const seal = await findAuditSeal(scope.db);
  return seal?.check && seal.entries + seal.number > most ? seal.check : checkAudit(scope);
}

/** The next seals that hold, and the first that does not. Where many were recomputed and not all hold, they are looked at one by one: a seal is judged by itself alone. */
async function recompute(db: Db, done: number): Promise<{ held: Recomputed[]; brokenNumber: number | null }> {
  const seals = await db.query<Recomputed>(RECOMPUTE, [done]);
  if (seals.length > 0 && seals.every(({ number, holds }, i) => holds && number === done + 1 + i)) return { held: seals, brokenNumber: null };
  const held: Recomputed[] = [];
  for (let number = done + 1; number <= done + seals.length; number++) {
    const [seal] = await db.query<Recomputed>(RECOMPUTE_ONE, [number]);
    if (!seal?.holds) return { held, brokenNumber: number };
    held.push(seal);
  }
  return { held, brokenNumber: seals.length > 0 ? null : done + 1 };
}

const keep = async (db: Db, { seals, entries, head, brokenNumber }: Omit<AuditCheckRow, 'id' | 'at'>): Promise<AuditCheckRow> =>
  (await db.query<AuditCheckRow>(KEEP, [seals, entries, head, brokenNumber]))[0]!;
