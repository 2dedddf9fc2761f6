import { sql, type Statement } from '#db/statement';
import type { OccupancyBy, OccupancyOf } from './occupancy.rules.ts';

// Values of every statement here: $1 first day, $2 last day, $3 treks, $4 areas, $5 agencies (null: all).

const PERIOD: Record<OccupancyBy, (date: string) => string> = {
  DAY: (date) => date, WEEK: (date) => `date_trunc('week', ${date}::timestamp)::date`, MONTH: (date) => `date_trunc('month', ${date}::timestamp)::date`,
};
/** What a resource-day offers: its limit, nothing while it is closed, and null where nobody has set a number. */
const OFFERED = `case when d.closed then 0 when d.limit_kind = 'NUMBER' then d.lim end`;

/** Whose way leads through one of the areas. */
const THROUGH_AREAS = `($4::uuid[] is null or exists (select from departure_need n join resource w on w.id = n.resource_id where n.departure_id = p.id and w.conservation_area_id = any ($4)))`;

/** Departures with their group of the first day. Drafts and departures that will not run offer nothing. */
const OF_DEPARTURES = (row: string, by: OccupancyBy) => `
  select ${row} as row_id, ${PERIOD[by]('p.date')} as period, p.date, p.group_resource_id as resource_id, p.id as departure_id, p.id as unit_id, d.closed, ${OFFERED} as offered
    from departure p join resource_day d on d.date = p.date and d.resource_id = p.group_resource_id
   where p.date between $1::date and $2::date and p.state not in ('DRAFT','CANCELLED') and ($3::uuid[] is null or p.trek_id = any ($3))
     and ${THROUGH_AREAS}`;
/** Days of areas, or of lodgings, that some departure was opened for. */
const OF_RESOURCES = (kind: 'AREA_DAY' | 'LODGING_NIGHT', row: 'conservation_area_id' | 'place_id', by: OccupancyBy) => `
  select r.${row} as row_id, ${PERIOD[by]('d.date')} as period, d.date, d.resource_id, null::uuid as departure_id, r.${row} as unit_id, d.closed, ${OFFERED} as offered
    from resource_day d join resource r on r.id = d.resource_id
   where d.date between $1::date and $2::date and r.kind = '${kind}' ${row === 'place_id' ? '' : 'and ($4::uuid[] is null or r.conservation_area_id = any ($4))'}`;

const UNITS: Record<OccupancyOf, (by: OccupancyBy) => string> = {
  TREK: (by) => OF_DEPARTURES('p.trek_id', by),
  AREA: (by) => OF_RESOURCES('AREA_DAY', 'conservation_area_id', by),
  LODGING: (by) => OF_RESOURCES('LODGING_NIGHT', 'place_id', by),
  // An agency has no spots of its own: what the network offers belongs to no row.
  AGENCY: (by) => OF_DEPARTURES('null::uuid', by),
};

/**
 * u: what is offered, one row for each departure, or each day of a resource. t: what reservations take of it, one row for each reservation in a
 * cell. Claims are the truth: those of a lapsed hold have ended by the clock, and a reservation that has ended has none.
 */
export const occupancyBase = (of: OccupancyOf, by: OccupancyBy): string => `
k as materialized (select app_now() as now),
u as materialized (${UNITS[of](by)}),
t as materialized (
  select ${of === 'AGENCY' ? 'r.agency_id' : 'u.row_id'} as row_id, u.period, r.id as reservation_id, r.people, p.date,
         coalesce(sum(c.quantity) filter (where c.until = 'infinity'), 0)::int as confirmed, coalesce(sum(c.quantity) filter (where c.until <> 'infinity'), 0)::int as held
    from k, u join claim c on c.date = u.date and c.resource_id = u.resource_id join reservation r on r.id = c.reservation_id join departure p on p.id = r.departure_id
   where c.date between $1::date and $2::date and c.until > k.now and (u.departure_id is null or r.departure_id = u.departure_id)
     and ($5::uuid[] is null or r.agency_id = any ($5)) and ($3::uuid[] is null or p.trek_id = any ($3)) ${of === 'LODGING' ? `and ${THROUGH_AREAS}` : ''}
   group by 1, 2, 3, 4, 5)`;

const NAMED: Record<OccupancyOf, string> = { TREK: 'trek', AREA: 'conservation_area', LODGING: 'place', AGENCY: 'agency' };
const LEVEL = (columns: 'both' | 'row_id' | 'period' | 'none') =>
  ({ both: ['row_id', 'period'], row_id: ['row_id', 'null'], period: ['null', 'period'], none: ['null', 'null'] })[columns];
/** People of a level: each reservation once in each of its groups. */
const PEOPLE = (columns: Parameters<typeof LEVEL>[0]) => {
  const [row, period] = LEVEL(columns);
  return `select ${row}::uuid, ${period}::date, null::bigint, null::bigint, null::bigint, null::bigint, null::bigint, sum(people)
            from (select distinct ${row}::uuid as row_id, ${period}::date as period, reservation_id, people from t) x group by 1, 2`;
};

/** Every cell of a view and its totals (row null, period null) in one statement. */
export const occupancyView = (of: OccupancyOf, by: OccupancyBy): Statement => sql(`occupancy-${of}-${by}`.toLowerCase(), `
with ${occupancyBase(of, by)},
f(row_id, period, offered, units, unknown, confirmed, held, people) as (
  select row_id, period, sum(offered), count(*), count(*) filter (where offered is null), null::bigint, null::bigint, null::bigint
    from u group by ${of === 'AGENCY' ? 'row_id, rollup (period)' : 'cube (row_id, period)'}
  union all select row_id, period, null, null, null, sum(confirmed), sum(held), null from t group by cube (row_id, period)
  union all ${(['both', 'row_id', 'period', 'none'] as const).map(PEOPLE).join(' union all ')})
select f.row_id as "rowId", f.period, n.${of === 'AGENCY' ? 'trade_name' : 'name'} as name, n.slug,
       coalesce(max(offered), 0)::int as offered, coalesce(max(units), 0)::int as units, coalesce(max(unknown), 0)::int as unknown,
       coalesce(max(confirmed), 0)::int as confirmed, coalesce(max(held), 0)::int as held, coalesce(max(people), 0)::int as people, (select now from k) as "asOf"
  from f left join ${NAMED[of]} n on n.id = f.row_id group by 1, 2, 3, 4 order by n.${of === 'AGENCY' ? 'trade_name' : 'name'}, f.row_id, f.period`);

// A cell: $6 the row, $7 the period; null: all of them. Then the cursor $8 date, $9 id, and $10 how many.
const IN_CELL = (table: 'u' | 't', isRowless: boolean) => `($6::uuid is null or ${isRowless ? 'true' : `${table}.row_id = $6`}) and ($7::date is null or ${table}.period = $7)`;
const AFTER = (date: string, id: string) => `(${date}, ${id}) > (coalesce($8::date, '-infinity'), coalesce($9::uuid, '00000000-0000-0000-0000-000000000000'))`;

/** The reservations behind the number of a cell, by the date of their departure. */
export const occupancyReservations = (of: OccupancyOf, by: OccupancyBy): Statement => sql(`occupancy-reservations-${of}-${by}`.toLowerCase(), `
with ${occupancyBase(of, by)}
select t.reservation_id as id, t.date, t.people, sum(t.confirmed)::int as confirmed, sum(t.held)::int as held
  from t where ${IN_CELL('t', false)} and ${AFTER('t.date', 't.reservation_id')}
 group by t.date, t.reservation_id, t.people order by t.date, t.reservation_id limit $10`);

/** What is offered in a cell: its departures, or its days. */
export const occupancyOffers = (of: OccupancyOf, by: OccupancyBy): Statement => sql(`occupancy-offers-${of}-${by}`.toLowerCase(), `
with ${occupancyBase(of, by)}
select u.date, u.unit_id as id, u.departure_id as "departureId", ${of === 'AREA' || of === 'LODGING' ? 'n.name' : 'null::text'} as name, u.offered, u.closed as "isClosed"
  from u ${of === 'AREA' || of === 'LODGING' ? `join ${NAMED[of]} n on n.id = u.unit_id` : ''} where ${IN_CELL('u', of === 'AGENCY')} and ${AFTER('u.date', 'u.unit_id')} order by u.date, u.unit_id limit $10`);
