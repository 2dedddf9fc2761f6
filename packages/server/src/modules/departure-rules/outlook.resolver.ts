import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { mayForNetwork } from '#access/grants';
import { badInput } from '#graphql/bad-input';
import { LocalDateScalar } from '#graphql/scalars';
import type { Scope } from '#http/scope';
import { addDays } from '#lib/calendar';
import { type DepartureRow, findBoard } from '#modules/departures/departure.finders';
import { DepartureType } from '#modules/departures/departure.type';
import { findTreks, type TrekRow } from '#modules/treks/trek.finders';
import { TrekType } from '#modules/treks/trek.type';
import { isBelowMinimum } from './change.rules.ts';
import { guidesMissing } from './outlook.rules.ts';
import { findClosedStarts, findToDecide, findWithoutGuides, type OutlookRow, outlookOfDeparture } from './outlook.finders.ts';
import { DepartureOutlookType, SeasonCalendarRowType, SeasonCalendarType } from './outlook.type.ts';
import { ruleById } from './rule.finders.ts';
import { DepartureRuleType } from './rule.type.ts';

/** A quarter: the widest calendar. */
const MOST_DAYS = 93;
const MOST_AHEAD = 365;
type CalendarRow = { trek: TrekRow; departures: DepartureRow[]; closedStarts: { date: string; reason: string }[] };

const maySee = (scope: Scope): boolean => mayForNetwork(scope.viewer, 'openDepartures');
const ahead = (days: number): number => {
  if (days < 0 || days > MOST_AHEAD) throw badInput(`withinDays must be from 0 to ${MOST_AHEAD}.`);
  return days;
};

@Resolver()
export class SeasonCalendarResolver {
  @Query(() => SeasonCalendarType, { nullable: true, description: `The season calendar: every departure of every trek with stages in a range of at most ${MOST_DAYS} days; null for all but the network’s operations staff.` })
  async seasonCalendar(
    @Ctx() scope: Scope,
    @Arg('from', () => LocalDateScalar, { description: 'First day.' }) from: string,
    @Arg('days', () => Int, { description: `How many days, 1 to ${MOST_DAYS}.` }) days: number,
  ): Promise<object | null> {
    if (!maySee(scope)) return null;
    if (days < 1 || days > MOST_DAYS) throw badInput(`days must be from 1 to ${MOST_DAYS}.`);
    const to = addDays(from, days - 1);
    const [treks, departures, closed] = [await findTreks(scope.db), await findBoard(scope.db, from, to), await findClosedStarts(scope.db, from, to)];
    const [byTrek, closedByTrek] = [Map.groupBy(departures, (one) => one.trekId), Map.groupBy(closed, (one) => one.trekId)];
    return { from, to, rows: treks.filter((trek) => trek.days !== null).map((trek): CalendarRow => ({ trek, departures: byTrek.get(trek.id) ?? [], closedStarts: closedByTrek.get(trek.id) ?? [] })) };
  }

  @Query(() => [DepartureType], { description: 'Departures on sale with a minimum whose day of decision is past or near, the earliest first: at most 100. Empty for all but the network’s operations staff.' })
  departuresToDecide(@Ctx() scope: Scope, @Arg('withinDays', () => Int, { nullable: true, defaultValue: 7, description: 'How near: 0 to 365 days.' }) withinDays: number | null) {
    return maySee(scope) ? findToDecide(scope.db, ahead(withinDays ?? 7)) : [];
  }

  @Query(() => [DepartureType], { description: 'Departures whose guides can lead fewer travellers than the group has places, by date: at most 100. Empty for all but the network’s operations staff.' })
  departuresWithoutGuides(@Ctx() scope: Scope, @Arg('withinDays', () => Int, { nullable: true, defaultValue: 14, description: 'How near: 0 to 365 days.' }) withinDays: number | null) {
    return maySee(scope) ? findWithoutGuides(scope.db, ahead(withinDays ?? 14)) : [];
  }
}

@Resolver(() => SeasonCalendarRowType)
export class SeasonCalendarRowResolver {
  @FieldResolver(() => TrekType, { description: 'The trek.' })
  trek(@Root() row: CalendarRow): TrekRow {
    return row.trek;
  }

  @FieldResolver(() => [DepartureType], { description: 'Its departures, by date; also those that were called off.' })
  departures(@Root() row: CalendarRow): DepartureRow[] {
    return row.departures;
  }
}

@Resolver(() => DepartureType)
export class DepartureOutlookOfResolver {
  @FieldResolver(() => DepartureOutlookType, { nullable: true, description: 'How it stands towards its day; null for all but the network’s operations staff.' })
  outlook(@Root() departure: DepartureRow, @Ctx() scope: Scope) {
    return maySee(scope) ? scope.batches.load(outlookOfDeparture, departure.id) : null;
  }
}

@Resolver(() => DepartureOutlookType)
export class DepartureOutlookResolver {
  @FieldResolver(() => Boolean, { description: 'Enough travellers are confirmed for it to go.' })
  isMinimumReached(@Root() outlook: OutlookRow): boolean {
    return !isBelowMinimum(outlook);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'How many more guides a full group would need; null where nobody has said how many travellers one guide leads.' })
  guidesMissing(@Root() outlook: OutlookRow): number | null {
    return guidesMissing(outlook);
  }

  @FieldResolver(() => DepartureRuleType, { nullable: true, description: 'The rule that made it, as long as nobody changed it by hand.' })
  rule(@Root() outlook: OutlookRow, @Ctx() scope: Scope) {
    return outlook.ruleId === null ? null : scope.batches.load(ruleById, outlook.ruleId);
  }
}
