import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';

/** What a recomputation found. */
export type AuditCheckRow = {
  id: string; at: string; seals: number; entries: number;
  /** The digest of the last seal that holds; everything before hangs on it. */
  head: string | null;
  /** The first seal that does not hold; null: everything sealed is as it was. */
  brokenNumber: number | null;
};

type Recomputed = { number: number; digest: string; entries: number; holds: boolean };

/** Seals recomputed by one statement: at most about 25,000 entries, well under a second. */
const SEALS_AT_ONCE = 5;

// A seal holds when it follows the one before without a gap, its entries give its digest again, and no earlier check has seen another digest in its place.
const RECOMPUTE = sql('recompute-seals', `
select s.number, s.digest, s.entries,
       (s.number = 1 or p.number is not null) and s.from_xid = coalesce(p.until_xid, 0) and x.entries = s.entries and x.digest = s.digest
         and not exists (select from audit_check c where c.seals = s.number and c.head is distinct from s.digest) as holds
  from audit_seal s left join audit_seal p on p.number = s.number - 1, lateral audit_interval(s.from_xid, s.until_xid, p.digest) x
 where s.number > $1 and s.number <= $2 order by s.number`);
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
  for (let done = 0; done < reach && brokenNumber === null; done += SEALS_AT_ONCE) {
    const upTo = Math.min(done + SEALS_AT_ONCE, reach);
    const seals = new Map((await scope.db.query<Recomputed>(RECOMPUTE, [done, upTo])).map((seal) => [seal.number, seal]));
    for (let number = done + 1; number <= upTo && brokenNumber === null; number++) {
      const seal = seals.get(number);
      if (!seal?.holds) brokenNumber = number;
      else {
        held = seal;
        entries += seal.entries;
      }
    }
  }
  const check = await keep(scope.db, { seals: held?.number ?? 0, entries, head: held?.digest ?? null, brokenNumber });
  if (brokenNumber !== null) scope.log.error({ seal: brokenNumber }, 'the audit trail is not what was sealed');
  // Outside of the database too: who rewrites the trail and all of its seals would have to rewrite this line.
  else scope.log.info({ seal: check.seals, entries, head: check.head }, 'the audit trail is as it was sealed');
  return check;
}

const keep = async (db: Db, { seals, entries, head, brokenNumber }: Omit<AuditCheckRow, 'id' | 'at'>): Promise<AuditCheckRow> =>
  (await db.query<AuditCheckRow>(KEEP, [seals, entries, head, brokenNumber]))[0]!;
