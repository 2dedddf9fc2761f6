import { inTransaction } from '#db/in-transaction';
import { limaDate } from '#db/now';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { oneByOne } from '#jobs/one-by-one';
import { announce } from '#jobs/outbox';
import { addDays } from '#lib/calendar';
import { REMINDER_DAYS, reminderDue } from './standing.rules.ts';

// Whoever has a certification that lasts longer is renewed already, and hears nothing.
const LAPSING = sql('lapsing-certifications', `
select c.id, c.agency_id as "agencyId", c.valid_until as "validUntil" from certification c
 where c.state in ('APPROVED','SUSPENDED') and c.valid_until between $1 and $2
   and not exists (select from certification o where o.agency_id = c.agency_id and o.state in ('APPROVED','SUSPENDED') and (o.valid_until, o.id) > (c.valid_until, c.id))
 order by c.valid_until, c.id`);
const REMEMBER = sql('remember-certification-reminder', `
with k as materialized (select date_trunc('milliseconds', app_now()) as now)
insert into certification_reminder (certification_id, days_before, reminded_at) select $1, $2, k.now from k on conflict do nothing returning reminded_at as at`);

/** Announces certifications that lapse soon, once for each of the reminder's days, however often and wherever it runs. Answers how many. */
export async function remindOfLapses(scope: Scope): Promise<number> {
  const today = limaDate(await scope.now());
  const lapsing = await scope.db.query<{ id: string; agencyId: string; validUntil: string }>(LAPSING, [today, addDays(today, Math.max(...REMINDER_DAYS))]);
  const announced = await oneByOne(scope, 'remind-of-lapses', lapsing, ({ id, agencyId, validUntil }) => {
    const days = reminderDue(validUntil, today)!;
    return inTransaction(scope, async (inside) => {
      const [first] = await inside.db.query<{ at: string }>(REMEMBER, [id, days]);
      if (first) await announce(inside.db, [{ kind: 'certification-lapsing', objectId: id, facts: { agencyId, days } }], first.at);
      return first !== undefined;
    });
  });
  return announced.filter(Boolean).length;
}
