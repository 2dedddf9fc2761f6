import { Arg, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql';
import { mayForNetwork } from '#access/grants';
import { badInput } from '#graphql/bad-input';
import { decodeCursor, pageOf, pageSize } from '#graphql/connection';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { departureById } from '#modules/departures/departure.finders';
import { DepartureType } from '#modules/departures/departure.type';
import { reservationById } from '#modules/reservations/reservation.finders';
import { ReservationType } from '#modules/reservations/reservation.type';
import { findOccupancy, findOccupancyAgencies, findOccupancyOffers, findOccupancyReservations, type Occupancy, type OccupancyCell, type OccupancyOfferRow, type OccupancyReservationRow, type OccupancyView } from './occupancy.finders.ts';
import { type Figures, percentOf, rangeFault } from './occupancy.rules.ts';
import {
  OccupancyAgencyType, OccupancyCellInput, OccupancyFiguresType, OccupancyInput, OccupancyOfferConnection, OccupancyOfferType, OccupancyReservationConnection, OccupancyReservationType, OccupancyType,
} from './occupancy.type.ts';

/** A filter of more things than a person picks. */
const MOST_PICKED = 100;

/** What no view can be is a malformed request; an unknown key in a filter finds nothing. */
function readView(view: OccupancyView): OccupancyView {
  const fault = rangeFault(view, view.by);
  if (fault) throw badInput(fault);
  const known = (name: string, ids: readonly string[] | null | undefined) => {
    if (ids && ids.length > MOST_PICKED) throw badInput(`${name} has at most ${MOST_PICKED} keys.`);
    return ids?.filter(isUuid) ?? null;
  };
  return { ...view, trekIds: known('trekIds', view.trekIds), areaIds: known('areaIds', view.areaIds), agencyIds: known('agencyIds', view.agencyIds) };
}

const INPUT = { description: 'Which occupancy.' };
const CELL = { description: 'Which number of it.' };
const FIRST = { nullable: true, defaultValue: 50, description: 'How many, at most 100.' };
const AFTER = { nullable: true, description: 'endCursor of the page before.' };
const NOWHERE = '00000000-0000-0000-0000-000000000000';
const inCell = ({ rowId, period }: OccupancyCell): OccupancyCell => ({ rowId: rowId && !isUuid(rowId) ? NOWHERE : rowId ?? null, period: period ?? null });

@Resolver()
export class OccupancyResolver {
  @Query(() => OccupancyType, { nullable: true, description: 'How much of what is offered is taken, by what and when; null for all but the network’s staff who see reservations.' })
  occupancy(@Ctx() scope: Scope, @Arg('input', () => OccupancyInput, INPUT) input: OccupancyView) {
    const view = readView(input);
    return mayForNetwork(scope.viewer, 'seeReservations') ? findOccupancy(scope.db, view) : null;
  }

  @Query(() => OccupancyReservationConnection, { description: 'The reservations behind a number of the occupancy, by the date of their departure: their sums are the number. Empty for all but the network’s staff who see reservations.' })
  async occupancyReservations(
    @Ctx() scope: Scope, @Arg('input', () => OccupancyInput, INPUT) input: OccupancyView, @Arg('cell', () => OccupancyCellInput, CELL) cell: OccupancyCell,
    @Arg('first', () => Int, FIRST) first: number | null, @Arg('after', () => String, AFTER) after: string | null,
  ) {
    const [view, size, position] = [readView(input), pageSize(first, 50), decodeCursor(after, 2)];
    if (!mayForNetwork(scope.viewer, 'seeReservations')) return pageOf([], size, () => []);
    return pageOf(await findOccupancyReservations(scope.db, view, inCell(cell), position, size), size, (row) => [row.date, row.id]);
  }

  @Query(() => OccupancyOfferConnection, { description: 'What is offered behind a number of the occupancy, by date: its departures, or its days. Empty for all but the network’s staff who see reservations.' })
  async occupancyOffers(
    @Ctx() scope: Scope, @Arg('input', () => OccupancyInput, INPUT) input: OccupancyView, @Arg('cell', () => OccupancyCellInput, CELL) cell: OccupancyCell,
    @Arg('first', () => Int, FIRST) first: number | null, @Arg('after', () => String, AFTER) after: string | null,
  ) {
    const [view, size, position] = [readView(input), pageSize(first, 50), decodeCursor(after, 2)];
    if (!mayForNetwork(scope.viewer, 'seeReservations')) return pageOf([], size, () => []);
    return pageOf(await findOccupancyOffers(scope.db, view, inCell(cell), position, size), size, (row) => [row.date, row.id]);
  }
}

@Resolver(() => OccupancyType)
export class OccupancyAgenciesResolver {
  @FieldResolver(() => [OccupancyAgencyType], { description: 'Agencies that take something in the range, certified or not, whatever the filters; and those a filter names. By name.' })
  agencies(@Root() { view }: Occupancy, @Ctx() scope: Scope): Promise<OccupancyAgencyType[]> {
    return findOccupancyAgencies(scope.db, view);
  }
}

@Resolver(() => OccupancyFiguresType)
export class OccupancyFiguresResolver {
  @FieldResolver(() => Int, { description: 'Taken in all: confirmed and held.' })
  taken(@Root() figures: Figures): number {
    return figures.confirmed + figures.held;
  }

  @FieldResolver(() => Float, { nullable: true, description: 'How much of what is offered is taken, in per cent to one decimal; over 100 where more is taken than is offered today. Null where nothing, or not only known numbers, is offered.' })
  percent(@Root() figures: Figures): number | null {
    return percentOf(figures);
  }
}

/** The numbers are shown to staff alone, so what is behind them is theirs to see. */
@Resolver(() => OccupancyReservationType)
export class OccupancyReservationResolver {
  @FieldResolver(() => ReservationType, { description: 'The reservation.' })
  reservation(@Root() row: OccupancyReservationRow, @Ctx() scope: Scope) {
    return scope.batches.load(reservationById, row.id);
  }
}

@Resolver(() => OccupancyOfferType)
export class OccupancyOfferResolver {
  @FieldResolver(() => DepartureType, { nullable: true, description: 'The departure; null for a day of an area or a lodging.' })
  departure(@Root() row: OccupancyOfferRow, @Ctx() scope: Scope) {
    return row.departureId && scope.batches.load(departureById, row.departureId);
  }
}
