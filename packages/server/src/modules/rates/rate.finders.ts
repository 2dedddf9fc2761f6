import { type Batch, defineBatch, groupRows } from '#db/batch';
import { type Db, sql } from '#db/statement';
import { compareClasses } from './party.rules.ts';
import { type Leg, type Rate, rateInForce } from './rate.rules.ts';

const COLUMNS = `r.id, r.item, r.trek_id as "trekId", r.conservation_area_id as "conservationAreaId", r.rate_class as "rateClass", r.age_class as "ageClass",
  r.currency, r.amount, r.valid_from as "validFrom", r.valid_until as "validUntil", r.origin`;

// The clock is read once: a volatile function in the condition would be asked for every row.
const RATES = sql('rates-for', `
with clock as materialized (select coalesce($3::date, lima_today()) as today)
select ${COLUMNS}, clock.today as "on" from clock, rate r
 where ((r.item = 'TREK' and r.trek_id = any ($1::uuid[])) or (r.item = 'CONSERVATION_FEE' and r.conservation_area_id = any ($2::uuid[])))
   and r.valid_from <= clock.today and (r.valid_until is null or r.valid_until >= clock.today)
 order by r.valid_from, r.id`);

type RateOnDay = Rate & { on: string };

/** The rates in force on a day for treks and areas; without a day, today in Lima by the database's clock. */
export const ratesFor = (db: Db, wish: { trekIds: readonly string[]; areaIds: readonly string[]; on?: string }): Promise<RateOnDay[]> =>
  db.query(RATES, [wish.trekIds, wish.areaIds, wish.on ?? null]);

// What a departure enters was frozen when it opened: its needs say it, not today's catalogue.
const LEGS = sql('legs-of-departures', `
select d.id as "departureId", d.trek_id as "trekId", d.date, lima_today() as "on",
       coalesce((select jsonb_agg(jsonb_build_object('id', e.area_id, 'name', e.name) order by e.first_day, e.name)
         from (select s.conservation_area_id as area_id, s.name, min(n.date) as first_day
                 from departure_need n join resource s on s.id = n.resource_id and s.kind = 'AREA_DAY'
                where n.departure_id = d.id group by s.conservation_area_id, s.name) e), '[]') as areas
  from departure d where d.id = any ($1::uuid[])`);

type LegOnDay = Leg & { on: string };

/** Departures as legs to be priced, with the areas they enter in order; unknown ids are left out. */
export const legsOfDepartures = (db: Db, departureIds: readonly string[]): Promise<LegOnDay[]> => db.query(LEGS, [departureIds]);

/** What the price of a departure is made from: its leg, the rates that may concern it, and the day of pricing. */
export type LegRates = { leg: Leg; rates: Rate[]; on: string };

/** What a departure's price is made from, for a whole page in two statements; null for unknown departures. */
export const legRatesOfDeparture: Batch<string, LegRates | null> = defineBatch(async (db, departureIds) => {
  const legs = await legsOfDepartures(db, departureIds);
  const on = legs[0]?.on;
  const areaIds = [...new Set(legs.flatMap((leg) => leg.areas.map((area) => area.id)))];
  const rates = legs.length ? await ratesFor(db, { trekIds: [...new Set(legs.map((leg) => leg.trekId))], areaIds, on }) : [];
  const byDeparture = new Map(legs.map((leg) => [leg.departureId, { leg, rates: rates.filter((rate) => concerns(rate, leg)), on: on! }]));
  return departureIds.map((id) => byDeparture.get(id) ?? null);
});

const concerns = (rate: Rate, leg: Leg): boolean =>
  rate.trekId === leg.trekId || leg.areas.some((area) => area.id === rate.conservationAreaId);

/** Treks with the price per traveller in force today; null where the network has set none. */
export const priceOfTrek: Batch<string, Rate | null> = defineBatch(async (db, trekIds) => {
  const rates = await ratesFor(db, { trekIds, areaIds: [] });
  return groupRows(trekIds, rates, (rate) => rate.trekId).map((own) => (own[0] && rateInForce(own, own[0].on)) ?? null);
});

/** Areas with their entry fees in force today, one per class, in the order of classes. */
export const feesOfArea: Batch<string, Rate[]> = defineBatch(async (db, areaIds) => {
  const rates = await ratesFor(db, { trekIds: [], areaIds });
  return groupRows(areaIds, rates, (rate) => rate.conservationAreaId).map(onePerClass);
});

function onePerClass(rates: RateOnDay[]): Rate[] {
  const byClass = Map.groupBy(rates, (rate) => `${rate.rateClass}/${rate.ageClass}`);
  return [...byClass.values()].flatMap((own) => rateInForce(own, own[0]!.on) ?? []).sort((a, b) => compareClasses(asFee(a), asFee(b)));
}

// The table of rates has both classes on every fee.
const asFee = (rate: Rate) => ({ rateClass: rate.rateClass!, ageClass: rate.ageClass! });
