import type { AgeClass, RateClass } from '#modules/rates/party.rules';
import type { TestServer } from './kit.ts';

type RateWish = { currency?: 'PEN' | 'USD'; amount: number; validFrom?: string; validUntil?: string; origin?: 'NETWORK' | 'DEMO' };

/** Sets what a trek costs per traveller. */
export async function setTrekRate(server: TestServer, wish: RateWish & { trekSlug?: string }): Promise<string> {
  const { rows } = await server.ownerPool.query(
    `insert into rate (item, trek_id, currency, amount, valid_from, valid_until, origin) select 'TREK', id, $2, $3, $4, $5, $6 from trek where slug = $1 returning id`,
    [wish.trekSlug ?? 'colque-cruz', wish.currency ?? 'USD', wish.amount, wish.validFrom ?? '2020-01-01', wish.validUntil ?? null, wish.origin ?? 'NETWORK'],
  );
  return rows[0].id;
}

/** Sets the fee of a conservation area for one class. */
export async function setFee(server: TestServer, wish: RateWish & { areaSlug: string; rateClass?: RateClass; ageClass?: AgeClass }): Promise<string> {
  const { rows } = await server.ownerPool.query(
    `insert into rate (item, conservation_area_id, rate_class, age_class, currency, amount, valid_from, valid_until, origin)
     select 'CONSERVATION_FEE', id, $2, $3, $4, $5, $6, $7, $8 from conservation_area where slug = $1 returning id`,
    [wish.areaSlug, wish.rateClass ?? 'FOREIGN', wish.ageClass ?? 'ADULT', wish.currency ?? 'PEN', wish.amount, wish.validFrom ?? '2020-01-01', wish.validUntil ?? null, wish.origin ?? 'NETWORK'],
  );
  return rows[0].id;
}
