import { inTransaction } from '#db/in-transaction';
import { readClockUnderLocks } from '#modules/capacity/lock-days';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { reminderDays } from './naming-due.rules.ts';

// The update itself decides: of two servers that remind at once, the second finds the row reminded. One reminder for a row however many were missed.
const REMIND = sql('remind-of-names', `
with k as materialized (select (app_now() at time zone 'America/Lima')::date as today),
due as materialized (
  select r.id, (select min(x.days) from unnest($1::int[]) x(days) where x.days >= d.date - k.today) as days, r.people - (select count(*)::int from traveller t where t.reservation_id = r.id) as missing
    from k, reservation r join departure d on d.id = r.departure_id
   where r.state = 'CONFIRMED' and r.naming_deadline between k.today and k.today + 14 and d.date <= k.today + (select max(x.days) from unnest($1::int[]) x(days)))
update reservation r set names_reminded = due.days from due
 where r.id = due.id and due.missing > 0 and due.days is not null and r.state = 'CONFIRMED' and (r.names_reminded is null or r.names_reminded > due.days)
returning r.id, r.agency_id as "agencyId", r.hold_id as "holdId", due.days, due.missing`);

/**
 * Reminds agencies of names that are missing on confirmed reservations: 14, 10 and 8 days before the first day, once each. A server that
 * was down catches up with one reminder, not three. Answers how many were reminded.
 */
export async function remindOfNames(scope: Scope): Promise<number> {
  return inTransaction(scope, async (inside) => {
    const reminded = await inside.db.query<{ id: string; agencyId: string; holdId: string; days: number; missing: number }>(REMIND, [reminderDays]);
    const { now } = await readClockUnderLocks(inside.db);
    await announce(inside.db, reminded.map(({ id, agencyId, holdId, days, missing }) => ({ kind: 'names-due', objectId: id, facts: { agencyId, holdId, days, missing } })), now);
    return reminded.length;
  });
}
