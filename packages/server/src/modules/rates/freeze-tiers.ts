import { type Db, sql } from '#db/statement';

const FREEZE = sql('freeze-cancellation-tiers', `
update reservation r set cancellation_tiers = p.terms
  from (select jsonb_build_object('policyId', id, 'tiers', tiers, 'amendmentFee', jsonb_build_object('amount', fee_amount, 'currency', fee_currency), 'origin', origin) as terms
          from cancellation_policy where valid_from <= $2 order by valid_from desc, id desc limit 1) p
 where r.id = any ($1::uuid[])`);

/** Keeps on reservations the cancellation policy in force on the day they are confirmed; without one they keep none, and what comes back is to be confirmed. */
export async function freezeTiers(db: Db, reservationIds: readonly string[], today: string): Promise<void> {
  await db.query(FREEZE, [reservationIds, today]);
}
