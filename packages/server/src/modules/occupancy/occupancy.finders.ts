import { type Db, sql } from '#db/statement';
import { daysOf, type Figures, NOTHING, type OccupancyBy, type OccupancyOf, periodsOf, type Range } from './occupancy.rules.ts';
import { occupancyOffers, occupancyReservations, occupancyView } from './occupancy.statements.ts';

/** What somebody looks at: a range by periods, of what, and which part of it. Null: all. */
export type OccupancyView = Range & { by: OccupancyBy; of: OccupancyOf; trekIds?: readonly string[] | null; areaIds?: readonly string[] | null; agencyIds?: readonly string[] | null };
/** A number of the view: a cell, or a total where the row or the period is left out. */
export type OccupancyCell = { rowId?: string | null; period?: string | null };

export type Occupancy = {
  view: OccupancyView; asOf: string; total: Figures;
  periods: { period: string; from: string; to: string; total: Figures }[];
  rows: { id: string; name: string; slug: string; total: Figures; cells: { period: string; figures: Figures }[] }[];
};
type Found = Figures & { rowId: string | null; period: string | null; name: string | null; slug: string | null; asOf: string };

export type OccupancyReservationRow = { id: string; date: string; people: number; confirmed: number; held: number };
export type OccupancyOfferRow = { id: string; date: string; departureId: string | null; name: string | null; offered: number | null; isClosed: boolean };
type Cursor = readonly string[] | undefined;

const valuesOf = (view: OccupancyView) => [view.from, view.to, view.trekIds ?? null, view.areaIds ?? null, view.agencyIds ?? null];

/** A whole view with its totals: one statement. */
export async function findOccupancy(db: Db, view: OccupancyView): Promise<Occupancy> {
  const found = await db.query<Found>(occupancyView(view.of, view.by), valuesOf(view));
  const figuresIn = (rowId: string | null) => new Map(found.filter((figures) => figures.rowId === rowId).map((figures) => [figures.period, figuresOf(figures)]));
  const totals = figuresIn(null);
  const total = totals.get(null) ?? NOTHING;
  // An agency has no spots of its own: what it took is set against all that the network offered at the time.
  const offeredTo = (figures: Figures, all: Figures | undefined): Figures =>
    view.of === 'AGENCY' && all ? { ...figures, offered: all.offered, units: all.units, unknown: all.unknown } : figures;
  const rows = found.filter((figures) => figures.rowId !== null && figures.period === null).map(({ rowId, name, slug, ...sum }) => ({
    id: rowId!, name: name!, slug: slug!, total: offeredTo(figuresOf(sum), total),
    cells: [...figuresIn(rowId)].flatMap(([period, figures]) => (period === null ? [] : [{ period, figures: offeredTo(figures, totals.get(period)) }])),
  }));
  return {
    view, asOf: found[0]!.asOf, total, rows,
    periods: periodsOf(view, view.by).map((period) => ({ period, ...daysOf(period, view.by, view), total: totals.get(period) ?? NOTHING })),
  };
}

const figuresOf = ({ offered, units, unknown, confirmed, held, people }: Figures): Figures => ({ offered, units, unknown, confirmed, held, people });

const AGENCIES = sql('agencies-in-occupancy', `
select a.id, a.trade_name as "tradeName" from agency a
 where a.id = any ($3::uuid[]) or a.id in (select r.agency_id from claim c join reservation r on r.id = c.reservation_id where c.date between $1::date and $2::date and c.until > (select app_now()))
 order by a.trade_name, a.id`);
/** The agencies that take something in the range, whatever the filters, and those a filter names: what one may narrow it to. */
export const findOccupancyAgencies = (db: Db, { from, to, agencyIds }: OccupancyView): Promise<{ id: string; tradeName: string }[]> => db.query(AGENCIES, [from, to, agencyIds ?? []]);

/** The reservations behind a number, by the date of their departure, one row more than asked: the sums of the rows are the number. */
export const findOccupancyReservations = (db: Db, view: OccupancyView, cell: OccupancyCell, after: Cursor, first: number): Promise<OccupancyReservationRow[]> =>
  db.query(occupancyReservations(view.of, view.by), [...valuesOf(view), cell.rowId ?? null, cell.period ?? null, after?.[0] ?? null, after?.[1] ?? null, first + 1]);

/** What is offered behind a number: departures, or days of an area or a lodging, by date, one row more than asked. */
export const findOccupancyOffers = (db: Db, view: OccupancyView, cell: OccupancyCell, after: Cursor, first: number): Promise<OccupancyOfferRow[]> =>
  db.query(occupancyOffers(view.of, view.by), [...valuesOf(view), cell.rowId ?? null, cell.period ?? null, after?.[0] ?? null, after?.[1] ?? null, first + 1]);
