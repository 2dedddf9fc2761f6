import type pg from 'pg';
import { ageClasses, rateClasses, type RateClass } from '#modules/rates/party.rules';

// No source gives a price or a fee: all of these are invented.

/** Per traveller, in cents of a US dollar. Treks without stages have no price. */
const trekPrices: Record<string, number> = {
  'colque-cruz': 39_000, 'lares-classic': 34_000, 'quishuarani-patacancha': 36_000, 'pumahuanca-lares': 33_000,
  'huacahuasi-mantanay': 35_500, 'huacahuasi-pumahuanca': 36_500, 'chicon-glacier': 24_000, 'abra-malaga-birding': 9_500,
};

/** Entry of an adult into an area, in céntimos. Minors pay half. */
const adultFees: Record<RateClass, number> = { PERUVIAN: 1_000, FOREIGN_RESIDENT: 2_000, ANDEAN_COMMUNITY: 2_000, FOREIGN: 3_000 };

/** Sets invented rates from the first day of this year on, unless the demonstration has rates already. */
export async function setRates(pool: pg.Pool): Promise<void> {
  const fees = rateClasses.flatMap((rate_class) => ageClasses.map((age_class) => ({ rate_class, age_class, amount: adultFees[rate_class] / (age_class === 'MINOR' ? 2 : 1) })));
  await pool.query(
    `with x as (
       select 'TREK' as item, t.id as trek_id, null::uuid as area_id, null as rate_class, null as age_class, 'USD' as currency, p.value::bigint as amount
         from jsonb_each_text($1::jsonb) p join trek t on t.slug = p.key
       union all
       select 'CONSERVATION_FEE', null, a.id, f.rate_class, f.age_class, 'PEN', f.amount
         from conservation_area a, jsonb_to_recordset($2::jsonb) as f(rate_class text, age_class text, amount bigint))
     insert into rate (item, trek_id, conservation_area_id, rate_class, age_class, currency, amount, valid_from, origin)
     select item, trek_id, area_id, rate_class, age_class, currency, amount, date_trunc('year', lima_today())::date, 'DEMO' from x
      where not exists (select 1 from rate where origin = 'DEMO')`,
    [JSON.stringify(trekPrices), JSON.stringify(fees)]);
}
