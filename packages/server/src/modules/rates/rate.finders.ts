import { type Batch, defineBatch, groupRows } from '#db/batch';
import { type Db, sql } from '#db/statement';
import { compareClasses } from './party.rules.ts';
import { type Leg, type Rate, rateFor } from './rate.rules.ts';

/** The rates as the network had set them at an instant: what came or went after it does not count. */
export type RatesAsOf = { at: string };

export const RATE_COLUMNS = `r.id, r.item, r.trek_id as "trekId", r.conservation_area_id as "conservationAreaId", r.rate_class as "rateClass", r.age_class as "ageClass",
  (select json_build_object('firstDay', s.first_day, 'lastDay', s.last_day) from season s where s.id = r.season_id) as season, r.min_people as "minPeople",
  r.currency, r.amount, r.valid_from as "validFrom", r.valid_until as "validUntil", r.origin`;

// The clock is read once: a volatile function in the condition would be asked for every row.
const RATES = sql('rates-for', `
with clock as materialized (select date_trunc('milliseconds', coalesce($3::timestamptz, app_now())) as at, lima_today() as today)
select ${RATE_COLUMNS}, clock.today from clock, rate r
 where ((r.item = 'TREK' and r.trek_id = any ($1::uuid[])) or (r.item = 'CONSERVATION_FEE' and r.conservation_area_id = any ($2::uuid[])))
   and r.valid_from <= coalesce($5::date, clock.today) and (r.valid_until is null or r.valid_until >= coalesce($4::date, clock.today))
   and r.created_at <= clock.at and (r.withdrawn_at is null or r.withdrawn_at > clock.at)
 order by r.valid_from, r.id`);

type RateToday = Rate & { today: string };

/** The rates for treks and areas as known at an instant (without one, now) that are valid on days of travel between two dates (without them, today). */
export const ratesFor = (db: Db, wish: { trekIds: readonly string[]; areaIds: readonly string[]; at?: string; from?: string; until?: string }): Promise<RateToday[]> =>
  db.query(RATES, [wish.trekIds, wish.areaIds, wish.at ?? null, wish.from ?? null, wish.until ?? null]);

// What a departure enters was frozen when it opened: its needs say it, not today's catalogue.
const LEGS = sql('legs-of-departures', `
with clock as materialized (select date_trunc('milliseconds', app_now()) as at, lima_today() as today)
select d.id as "departureId", d.trek_id as "trekId", d.date, clock.at, clock.today as "on",
       coalesce((select jsonb_agg(jsonb_build_object('id', e.area_id, 'name', e.name) order by e.first_day, e.name)
         from (select s.conservation_area_id as area_id, s.name, min(n.date) as first_day
                 from departure_need n join resource s on s.id = n.resource_id and s.kind = 'AREA_DAY'
                where n.departure_id = d.id group by s.conservation_area_id, s.name) e), '[]') as areas
  from clock, departure d where d.id = any ($1::uuid[])`);

type LegNow = Leg & { at: string; on: string };

/** What the price of a departure is made from: its leg, the rates that may concern it, and the instant and day of pricing. */
export type LegRates = { leg: Leg; rates: Rate[]; at: string; on: string };

/** What prices of departures are made from, by the rates as of an instant (without one, now), in two statements; null for unknown departures. */
export async function findLegRates(db: Db, departureIds: readonly string[], asOf?: RatesAsOf): Promise<(LegRates | null)[]> {
  const legs = await db.query<LegNow>(LEGS, [departureIds]);
  if (legs.length === 0) return departureIds.map(() => null);
  const dates = legs.map((leg) => leg.date).sort();
  const at = asOf?.at ?? legs[0]!.at;
  const areaIds = [...new Set(legs.flatMap((leg) => leg.areas.map((area) => area.id)))];
  const rates = await ratesFor(db, { trekIds: [...new Set(legs.map((leg) => leg.trekId))], areaIds, at, from: dates[0]!, until: dates.at(-1)! });
  const byDeparture = new Map(legs.map(({ at: _now, on, ...leg }) => [leg.departureId, { leg, rates: rates.filter((rate) => concerns(rate, leg)), at, on }]));
  return departureIds.map((id) => byDeparture.get(id) ?? null);
}

/** The same for a whole page, by the rates of now. */
export const legRatesOfDeparture: Batch<string, LegRates | null> = defineBatch((db, departureIds) => findLegRates(db, departureIds));

const concerns = (rate: Rate, leg: Leg): boolean =>
  rate.trekId === leg.trekId || leg.areas.some((area) => area.id === rate.conservationAreaId);

/** Whom the price of a trek is shown for where nobody has said who goes: one foreign adult. */
const ANYBODY = { people: 1, rateClass: 'FOREIGN', ageClass: 'ADULT' } as const;

/** Treks with what one foreign adult alone pays on a departure today; null where the network has set nothing. */
export const priceOfTrek: Batch<string, Rate | null> = defineBatch(async (db, trekIds) => {
  const rates = await ratesFor(db, { trekIds, areaIds: [] });
  return groupRows(trekIds, rates, (rate) => rate.trekId).map((own) => (own[0] && rateFor(own, { ...ANYBODY, on: own[0].today })) ?? null);
});

/** Areas with their entry fees in force today, one per class, in the order of classes. */
export const feesOfArea: Batch<string, Rate[]> = defineBatch(async (db, areaIds) => {
  const rates = await ratesFor(db, { trekIds: [], areaIds });
  return groupRows(areaIds, rates, (rate) => rate.conservationAreaId).map(onePerClass);
});

function onePerClass(rates: RateToday[]): Rate[] {
  const byClass = Map.groupBy(rates, (rate) => `${rate.rateClass}/${rate.ageClass}`);
  return [...byClass.values()].flatMap((own) => rateFor(own, { ...asFee(own[0]!), on: own[0]!.today, people: 1 }) ?? []).sort((a, b) => compareClasses(asFee(a), asFee(b)));
}

// The table of rates has both classes on every fee.
const asFee = (rate: Rate) => ({ rateClass: rate.rateClass!, ageClass: rate.ageClass! });
