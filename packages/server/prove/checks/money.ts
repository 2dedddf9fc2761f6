import type { Evidence, Figure } from './figure.ts';
import { bySql } from './figure.ts';

/** The price that an agency was told when it held is the sum of the lines written then, currency by currency. */
export const told: Figure = {
  name: 'prices told that the lines do not add up to',
  async find({ ownerPool, acts }: Evidence) {
    const { rows } = await ownerPool.query<{ id: string; currency: string; total: number }>(`
      select reservation_id as id, currency, sum(total)::bigint as total from reservation_line where currency is not null and added_at is null group by reservation_id, currency`);
    const sums = new Map(rows.map(({ id, currency, total }) => [`${id} ${currency}`, total]));
    return acts.filter(({ verb, acknowledged }) => verb.startsWith('hold') && acknowledged?.isSuccess).flatMap(({ acknowledged, attempts }) => {
      // Told later than at the first sending, it may have been amended meanwhile by somebody else of the agency.
      if (attempts.length > 1) return [];
      return (acknowledged!.data.reservations as { id: string; price: { totals: { amount: number; currency: string }[] } }[]).flatMap(({ id, price }) =>
        price.totals.filter(({ amount, currency }) => (sums.get(`${id} ${currency}`) ?? 0) !== amount)
          .map(({ amount, currency }) => `${id}: told ${amount} ${currency}, lines ${sums.get(`${id} ${currency}`) ?? 'none'}`));
    });
  },
};

/** What was announced about money, summed, is what the lines and the payments of a reservation say: nothing is created or lost on the way. */
export const announced: Figure = {
  name: 'money that announcements and books see differently',
  find: bySql(`
    with announced as (
      select o.object_id as id, a.currency, sum(a.amount) filter (where o.facts ->> 'kind' in ('confirmed', 'amended', 'cancelled')) as owed,
             sum(a.amount) filter (where o.facts ->> 'kind' not in ('confirmed', 'amended', 'cancelled')) as paid
        from outbox o, jsonb_to_recordset(o.facts -> 'amounts') a(amount bigint, currency text) where o.kind = 'money-changed' group by 1, 2),
    owed as (select l.reservation_id as id, l.currency, sum(l.total) as owed from reservation_line l join reservation r on r.id = l.reservation_id
              where r.confirmed_at is not null and l.currency is not null group by 1, 2),
    paid as (select reservation_id as id, currency, sum(amount) as paid from payment group by 1, 2)
    select coalesce(a.id, o.id, p.id) || ' ' || coalesce(a.currency, o.currency, p.currency) || ': announced ' || coalesce(a.owed, 0) || ' and ' || coalesce(a.paid, 0)
           || ', books ' || coalesce(o.owed, 0) || ' and ' || coalesce(p.paid, 0) as what
      from announced a full join owed o using (id, currency) full join paid p using (id, currency)
     where coalesce(a.owed, 0) <> coalesce(o.owed, 0) or coalesce(a.paid, 0) <> coalesce(p.paid, 0)`),
};
