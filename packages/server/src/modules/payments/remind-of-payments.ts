import { inTransaction } from '#db/in-transaction';
import { limaDate } from '#db/now';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { accountOfReservation, findDueWithin } from './payment.finders.ts';
import { balancesOfAccount, dueToRemindOf, duesOf, REMIND_DAYS } from './payment.rules.ts';

const REMEMBER = sql('remember-payment-reminder', `
with k as materialized (select date_trunc('milliseconds', app_now()) as now)
insert into payment_reminder (reservation_id, due_on, reminded_at) select $1, $2, k.now from k on conflict do nothing returning reminded_at as at`);

/** Announces what is due soon or past and still open, once for each reservation and due date, however often and wherever it runs. Answers how many. */
export async function remindOfPayments(scope: Scope): Promise<number> {
  const ids = await findDueWithin(scope.db, REMIND_DAYS);
  const today = limaDate(await scope.now());
  const accounts = await accountOfReservation.load(scope.db, ids);
  let announced = 0;
  for (const account of accounts) {
    const due = account && dueToRemindOf(duesOf(account, balancesOfAccount(account)), today);
    if (!due) continue;
    const isNew = await inTransaction(scope, async (inside) => {
      const [first] = await inside.db.query<{ at: string }>(REMEMBER, [account.id, due.dueOn]);
      if (!first) return false;
      const amounts = due.amounts.filter(({ open }) => open > 0).map(({ open, currency }) => ({ amount: open, currency }));
      await announce(inside.db, [{ kind: 'payment-due', objectId: account.id,
        facts: { agencyId: account.agencyId, reservationId: account.id, due: due.kind, dueOn: due.dueOn, lapsesAfter: due.lapsesAfter, amounts } }], first.at);
      return true;
    });
    if (isNew) announced++;
  }
  return announced;
}
