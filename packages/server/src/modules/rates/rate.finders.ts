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

// What a departure enters was frozen when it opened: its needs say it, not today's catalogue. Drafts are priced for nobody.
const LEG_RATES = sql('leg-rates-of-departures', `
with clock as materialized (select date_trunc('milliseconds', coalesce($2::timestamptz, app_now())) as at, lima_today() as today),
leg as materialized (
  select d.id, d.trek_id, d.date, e.areas, e.area_ids
    from departure d, lateral (
      select coalesce(jsonb_agg(jsonb_build_object('id', a.area_id, 'name', a.name) order by a.first_day, a.name), '[]') as areas, array_agg(a.area_id) as area_ids
        from (select s.conservation_area_id as area_id, s.name, min(n.date) as first_day
                from departure_need n join resource s on s.id = n.resource_id and s.kind = 'AREA_DAY'
               where n.departure_id = d.id group by s.conservation_area_id, s.name) a) e
   where d.id = any ($1::uuid[]) and d.state <> 'DRAFT')
select leg.id as "departureId", leg.trek_id as "trekId", leg.date, leg.areas, clock.at, clock.today as "on",
       (select coalesce(json_agg(x order by x."validFrom", x.id), '[]') from (
          select ${RATE_COLUMNS} from rate r
           where ((r.item = 'TREK' and r.trek_id = leg.trek_id) or (r.item = 'CONSERVATION_FEE' and r.conservation_area_id = any (leg.area_ids)))
             and r.valid_from <= leg.date and (r.valid_until is null or r.valid_until >= leg.date)
             and r.created_at <= clock.at and (r.withdrawn_at is null or r.withdrawn_at > clock.at)) x) as rates
  from clock, leg`);

type LegRow = Leg & { at: string; on: string; rates: Rate[] };

/** What the price of a departure is made from: its leg, the rates valid on its day, and the instant and day of pricing. */
export type LegRates = { leg: Leg; rates: Rate[]; at: string; on: string };

/** What prices of departures are made from, by the rates as of an instant (without one, now), in one statement; null for unknown departures. */
export async function findLegRates(db: Db, departureIds: readonly string[], asOf?: RatesAsOf): Promise<(LegRates | null)[]> {
  const rows = await db.query<LegRow>(LEG_RATES, [departureIds, asOf?.at ?? null]);
  const byDeparture = new Map(rows.map(({ at, on, rates, ...leg }) => [leg.departureId, { leg, rates, at, on }]));
  return departureIds.map((id) => byDeparture.get(id) ?? null);
}

/** The same for a whole page, by the rates of now. */
export const legRatesOfDeparture: Batch<string, LegRates | null> = defineBatch((db, departureIds) => findLegRates(db, departureIds));

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
