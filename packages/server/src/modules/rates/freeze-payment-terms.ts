import { type Db, sql } from '#db/statement';

const FREEZE_TERMS = sql('freeze-payment-terms', `
update reservation r set payment_terms = jsonb_build_object('id', t.id, 'depositPercent', t.deposit_percent, 'depositDays', t.deposit_days,
       'balanceDays', t.balance_days, 'graceDays', t.grace_days, 'confirmedOn', t.today, 'origin', t.origin)
  from (select p.*, k.today from (select ($2::timestamptz at time zone 'America/Lima')::date as today) k, payment_terms p
         where p.valid_from <= k.today and p.withdrawn_at is null order by p.valid_from desc, p.id desc limit 1) t
 where r.id = any ($1::uuid[])`);

/**
 * Keeps on reservations that are being confirmed the payment terms in force on that day of Lima: later terms do not change
 * what was agreed. Without terms nothing is kept, and nothing falls due. Call it in the confirmation's own transaction.
 */
export async function freezePaymentTerms(db: Db, reservationIds: readonly string[], now: string): Promise<void> {
  await db.query(FREEZE_TERMS, [reservationIds, now]);
}
