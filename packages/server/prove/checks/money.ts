import type { Evidence, Figure } from './figure.ts';

/**
 * The lines of a reservation that was never changed add up to what its agency was told when it was held, currency by currency; and every
 * line is its unit times its quantity.
 */
export const money: Figure = {
  name: 'sums of lines differing from what was told',
  async find({ ownerPool, acts }: Evidence) {
    const { rows } = await ownerPool.query<{ id: string; currency: string; total: number }>(`
      select reservation_id as id, currency, sum(total)::bigint as total from reservation_line l join reservation r on r.id = l.reservation_id
       where currency is not null and position <= (select count(*) from reservation_line f where f.reservation_id = r.id and f.kind in ('TREK', 'CONSERVATION_FEE') and f.quantity = r.people)
       group by reservation_id, currency`);
    const sums = new Map(rows.map(({ id, currency, total }) => [`${id} ${currency}`, total]));
    return acts.filter(({ verb, acknowledged }) => verb.startsWith('hold') && acknowledged?.isSuccess).flatMap(({ acknowledged }) =>
      (acknowledged!.data.reservations as { id: string; price: { totals: { amount: number; currency: string }[] } }[]).flatMap(({ id, price }) =>
        price.totals.filter(({ amount, currency }) => sums.get(`${id} ${currency}`) !== amount)
          .map(({ amount, currency }) => `${id}: told ${amount} ${currency}, lines ${sums.get(`${id} ${currency}`) ?? 'none'}`)));
  },
};
