import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { badInput } from '#graphql/bad-input';
import { LocalDateScalar } from '#graphql/scalars';
import { addDays } from '#lib/calendar';
import type { Scope } from '#http/scope';
import { findTreks, type TrekRow } from '#modules/treks/trek.finders';
import { TrekType } from '#modules/treks/trek.type';
import { findBoard, type DepartureRow } from './departure.finders.ts';
import { DepartureType } from './departure.type.ts';

@ObjectType('AvailabilityRow', { description: 'The departures of one trek in the range.' })
export class AvailabilityRowType {
  @Field(() => TrekType, { description: 'The trek.' }) trek!: TrekRow;
  @Field(() => [DepartureType], { description: 'Its departures, by date; days without one are left out.' }) departures!: DepartureRow[];
}

@ObjectType('AvailabilityBoard', { simpleResolvers: true, description: 'Departures of every trek with stages over a range of days: treks × days.' })
export class AvailabilityBoardType {
  @Field(() => LocalDateScalar, { description: 'First day of the range.' }) from!: string;
  @Field(() => LocalDateScalar, { description: 'Last day of the range.' }) to!: string;
  @Field(() => [AvailabilityRowType], { description: 'One row per trek with stages.' }) rows!: AvailabilityRowType[];
}

/** Two months: the widest range the board shows as days. */
const MOST_DAYS = 62;
/** Three weeks: what fits a desk's screen. */
const USUAL_DAYS = 21;

@Resolver()
export class BoardResolver {
  @Query(() => AvailabilityBoardType, { description: `The availability board: departures of every trek with stages in a range of at most ${MOST_DAYS} days.` })
  async availabilityBoard(
    @Ctx() scope: Scope,
    @Arg('from', () => LocalDateScalar, { description: 'First day.' }) from: string,
    @Arg('days', () => Int, { nullable: true, defaultValue: USUAL_DAYS, description: `How many days, 1 to ${MOST_DAYS}.` }) asked: number | null,
  ): Promise<AvailabilityBoardType> {
    const days = asked ?? USUAL_DAYS;
    if (days < 1 || days > MOST_DAYS) throw badInput(`days must be from 1 to ${MOST_DAYS}.`);
    const to = addDays(from, days - 1);
    const [treks, departures] = await Promise.all([findTreks(scope.db), findBoard(scope.db, from, to)]);
    const byTrek = Map.groupBy(departures, (departure) => departure.trekId);
    return { from, to, rows: treks.filter((trek) => trek.days !== null).map((trek) => ({ trek, departures: byTrek.get(trek.id) ?? [] })) };
  }
}
