import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '#graphql/connection';
import { DateTimeScalar, LocalDateScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import type { OccupancyCell, OccupancyView } from './occupancy.finders.ts';
import { MOST_DAYS, type OccupancyBy, occupancyKinds, type OccupancyOf, occupancyPeriods } from './occupancy.rules.ts';

export const OccupancyOfEnum = graphqlEnum('OccupancyOf', 'Of what the occupancy is asked: what the rows are.', occupancyKinds, {
  TREK: 'Treks: the groups of their departures, on the first day.', AREA: 'Conservation areas: visitors on each day of a route.', LODGING: 'Lodgings: beds of each night of a route.',
  AGENCY: 'Agencies: what each took of all the groups of the network’s departures.',
});
export const OccupancyByEnum = graphqlEnum('OccupancyBy', 'How the days are gathered: what the columns are.', occupancyPeriods, {
  DAY: `One column a day; at most ${MOST_DAYS.DAY} days.`, WEEK: `Weeks from Monday; at most ${MOST_DAYS.WEEK} days.`, MONTH: `Months; at most ${MOST_DAYS.MONTH} days.`,
});

@InputType('OccupancyInput', { description: 'Which occupancy.' })
export class OccupancyInput implements OccupancyView {
  @Field(() => LocalDateScalar, { description: 'First day.' }) from!: string;
  @Field(() => LocalDateScalar, { description: 'Last day.' }) to!: string;
  @Field(() => OccupancyByEnum, { description: 'What the columns are.' }) by!: OccupancyBy;
  @Field(() => OccupancyOfEnum, { description: 'What the rows are.' }) of!: OccupancyOf;
  @Field(() => [ID], { nullable: true, description: 'Only departures of these treks; of areas and lodgings: only what they take there. Null: all.' }) trekIds!: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Only these areas; of everything else: only departures whose way leads through one of them. Null: all.' }) areaIds!: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Only what these agencies took; what is offered stays. Null: all.' }) agencyIds!: string[] | null;
}
@InputType('OccupancyCellInput', { description: 'A number of the view.' })
export class OccupancyCellInput implements OccupancyCell {
  @Field(() => ID, { nullable: true, description: 'The row; null: all of them.' }) rowId!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day of the period, as the view names it; null: all of them.' }) period!: string | null;
}

@ObjectType('OccupancyFigures', { description: 'What is offered and taken.' })
export class OccupancyFiguresType {
  @Field(() => Int, { description: 'Spots offered, as far as their number is known; a day of an area or a lodging counts for each day. Nothing is offered while something is closed. Of an agency: what the whole network offered.' }) offered!: number;
  @Field(() => Int, { description: 'Departures, or days of an area or a lodging, behind it.' }) units!: number;
  @Field(() => Int, { description: 'Of these, so many whose number nobody has set.' }) unknown!: number;
  @Field(() => Int, { description: 'Taken by confirmed reservations.' }) confirmed!: number;
  @Field(() => Int, { description: 'Taken by running holds and requests; a lapsed one takes nothing from that instant on.' }) held!: number;
  @Field(() => Int, { description: 'People of these reservations, each once, however many days they take.' }) people!: number;
}
@ObjectType('OccupancyFiguresOfPeriod', { description: 'The figures of one row in one period.' })
export class OccupancyCellType {
  @Field(() => LocalDateScalar, { description: 'First day of the period.' }) period!: string;
  @Field(() => OccupancyFiguresType, { description: 'What is offered and taken.' }) figures!: OccupancyFiguresType;
}
@ObjectType('OccupancyRow', { description: 'A trek, an area, a lodging or an agency with its figures.' })
export class OccupancyRowType {
  @Field(() => ID, { description: 'Its key.' }) id!: string;
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => String, { description: 'Its word in addresses.' }) slug!: string;
  @Field(() => OccupancyFiguresType, { description: 'The whole range.' }) total!: OccupancyFiguresType;
  @Field(() => [OccupancyCellType], { description: 'Period by period, in order; periods in which nothing was offered nor taken are left out.' }) cells!: OccupancyCellType[];
}
@ObjectType('OccupancyPeriod', { description: 'A day, a week or a month with its figures.' })
export class OccupancyPeriodType {
  @Field(() => LocalDateScalar, { description: 'First day of the period: its name.' }) period!: string;
  @Field(() => LocalDateScalar, { description: 'Its first day within the range.' }) from!: string;
  @Field(() => LocalDateScalar, { description: 'Its last day within the range.' }) to!: string;
  @Field(() => OccupancyFiguresType, { description: 'All rows.' }) total!: OccupancyFiguresType;
}
@ObjectType('Occupancy', { description: 'How much of what is offered is taken, as of now.' })
export class OccupancyType {
  @Field(() => DateTimeScalar, { description: 'The instant by which holds were counted.' }) asOf!: string;
  @Field(() => [OccupancyPeriodType], { description: 'Every period of the range, in order.' }) periods!: OccupancyPeriodType[];
  @Field(() => [OccupancyRowType], { description: 'Whatever was offered or taken in the range, by name.' }) rows!: OccupancyRowType[];
  @Field(() => OccupancyFiguresType, { description: 'All of it.' }) total!: OccupancyFiguresType;
}

@ObjectType('OccupancyAgency', { simpleResolvers: true, description: 'An agency one may narrow the occupancy to.' })
export class OccupancyAgencyType {
  @Field(() => ID, { description: 'Its key.' }) id!: string;
  @Field(() => String, { description: 'Its trade name.' }) tradeName!: string;
}

@ObjectType('OccupancyReservation', { description: 'A reservation behind a number, with what it takes of it.' })
export class OccupancyReservationType {
  @Field(() => Int, { description: 'Taken, if it is confirmed.' }) confirmed!: number;
  @Field(() => Int, { description: 'Taken, if it is a hold or a request.' }) held!: number;
  @Field(() => Int, { description: 'Its people.' }) people!: number;
}
export const OccupancyReservationConnection = connectionOf('OccupancyReservation', () => OccupancyReservationType);

@ObjectType('OccupancyOffer', { description: 'What is offered behind a number: a departure, or a day of an area or a lodging.' })
export class OccupancyOfferType {
  @Field(() => LocalDateScalar, { description: 'The day.' }) date!: string;
  @Field(() => String, { nullable: true, description: 'The area or the lodging; null for a departure.' }) name!: string | null;
  @Field(() => Int, { nullable: true, description: 'Spots; null where nobody has set their number.' }) offered!: number | null;
  @Field(() => Boolean, { description: 'Closed on that day: nothing is offered.' }) isClosed!: boolean;
}
export const OccupancyOfferConnection = connectionOf('OccupancyOffer', () => OccupancyOfferType);
