import { type Db, sql } from '#db/statement';
import type { Line } from '#modules/rates/line.rules';
import { linesOfReservation, type LineRow } from './reservation.finders.ts';

const ADD_LINES = sql('add-reservation-lines', `
insert into reservation_line (reservation_id, position, kind, departure_id, conservation_area_id, rate_class, age_class, quantity, currency, unit, total, rate_id, origin, added_at)
select $1, (select coalesce(max(position), 0) from reservation_line where reservation_id = $1) + x.ord, x.kind, x.departure_id, x.area, x.rate_class, x.age_class,
       x.quantity, x.currency, x.unit, x.total, x.rate_id, x.origin, $2
  from unnest($3::text[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::int[], $9::text[], $10::bigint[], $11::bigint[], $12::uuid[], $13::text[])
    with ordinality x(kind, departure_id, area, rate_class, age_class, quantity, currency, unit, total, rate_id, origin, ord)`);

/** Adds lines to a reservation's price. Lines are never edited: a correction is a further line, and the sum of all is what is owed. */
export async function addLines(db: Db, reservationId: string, lines: readonly Line[], at: string): Promise<void> {
  if (lines.length === 0) return;
  await db.query(ADD_LINES, [
    reservationId, at, lines.map((l) => l.kind), lines.map((l) => l.departureId), lines.map((l) => l.conservationAreaId), lines.map((l) => l.rateClass), lines.map((l) => l.ageClass),
    lines.map((l) => l.quantity), lines.map((l) => l.unit?.currency ?? null), lines.map((l) => l.unit?.amount ?? null), lines.map((l) => l.total?.amount ?? null),
    lines.map((l) => l.rateId), lines.map((l) => l.origin),
  ]);
}

/** All lines of a reservation, as they were added. Called under the reservation's lock by whoever goes on from them. */
export async function linesOf(db: Db, reservationId: string): Promise<Line[]> {
  const [rows] = await linesOfReservation.load(db, [reservationId]);
  return rows!.map(lineOf);
}

/** A stored line with its amounts beside their currency. */
export function lineOf({ kind, departureId, conservationAreaId, rateClass, ageClass, quantity, currency, unit, total, rateId, origin }: LineRow): Line {
  const money = (amount: number | null) => (currency && amount !== null ? { amount, currency } : null);
  return { kind, departureId, conservationAreaId, rateClass, ageClass, quantity, unit: money(unit), total: money(total), rateId, origin };
}
