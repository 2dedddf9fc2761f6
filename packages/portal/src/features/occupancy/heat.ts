/** The figures of a cell, as the scale and the words need them. */
export type CellFigures = { offered: number; units: number; unknown: number; confirmed: number; held: number; taken: number; people: number; percent: number | null };

/** The least per cent of each step after the first: six steps from paper to laguna. */
export const heatBounds = [0.1, 20, 40, 60, 80] as const;

/**
 * Which step of the scale a cell has, 0 to 5; null where nothing is offered or no percentage can be said. An agency has no spots of its own: its cells
 * are set against the fullest of them.
 */
export function heatStep(figures: CellFigures, fullest: number | null): number | null {
  const percent = fullest === null ? figures.percent : fullest > 0 ? (figures.taken / fullest) * 100 : null;
  if (percent === null) return null;
  return heatBounds.filter((bound) => percent >= bound).length;
}

/** What stands in a cell: per cent; where none can be said, the spots that are taken; nothing where nothing is offered. */
export type CellText = { as: 'percent'; value: number } | { as: 'taken'; value: number } | { as: 'none' };
export function cellText(figures: CellFigures | undefined, isOfAgency: boolean): CellText {
  if (!figures || (figures.units === 0 && figures.taken === 0)) return { as: 'none' };
  if (isOfAgency || figures.percent === null) return figures.taken > 0 || figures.unknown > 0 ? { as: 'taken', value: figures.taken } : { as: 'none' };
  return { as: 'percent', value: Math.round(figures.percent) };
}

/** The view as the server answers it. */
export type OccupancyData = {
  asOf: string;
  total: CellFigures;
  periods: ReadonlyArray<{ period: string; from: string; to: string; total: CellFigures }>;
  rows: ReadonlyArray<{ id: string; name: string; slug: string; total: CellFigures; cells: ReadonlyArray<{ period: string; figures: CellFigures }> }>;
};
/** Which number somebody opens: null is a total. */
export type OpenedCell = { rowId: string | null; period: string | null };

/** The most that one cell of agencies has; null for everything that has spots of its own. */
export function fullestOf(data: OccupancyData, isOfAgency: boolean): number | null {
  return isOfAgency ? Math.max(0, ...data.rows.flatMap(({ cells }) => cells.map(({ figures }) => figures.taken))) : null;
}

/** The figures of a cell, or of a total. */
export function figuresAt(data: OccupancyData, { rowId, period }: OpenedCell): CellFigures | undefined {
  if (rowId === null) return period === null ? data.total : data.periods.find((one) => one.period === period)?.total;
  const row = data.rows.find(({ id }) => id === rowId);
  return period === null ? row?.total : row?.cells.find((one) => one.period === period)?.figures;
}
