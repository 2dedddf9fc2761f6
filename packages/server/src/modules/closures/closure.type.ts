import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { DateTimeScalar, LocalDateScalar } from '#graphql/scalars';
import { graphqlEnum, MoneyType, type Origin, OriginEnum } from '#graphql/shared.type';
import { ReasonMissingType } from '#modules/audit/reason.type';
import { DepartureEndedType } from '#modules/crew/crew.type';
import { DecidedInput, ImpactChangedType, SeasonImpactSuccessType } from '#modules/departures/impact.type';
import { SeasonChangeNotPossibleType } from '#modules/limits/season.type';
import { type ClosureKind, closureKinds } from './closure.rules.ts';

export const ClosureKindEnum = graphqlEnum('ClosureKind', 'What is closed.', closureKinds, {
  STAGE: 'One day’s walk of a trek.', PLACE: 'A place: its beds, and the stages that start or end there.', AREA: 'A conservation area: its visitors.',
});

@ObjectType('Closure', { description: 'A stage, a place or an area that the network closed between two dates.' })
export class ClosureType {
  @Field(() => ID, { description: 'Key of the closure.' }) id!: string;
  @Field(() => ClosureKindEnum, { description: 'What is closed.' }) kind!: ClosureKind;
  @Field(() => LocalDateScalar, { description: 'First day.' }) firstDate!: string;
  @Field(() => LocalDateScalar, { description: 'Last day.' }) lastDate!: string;
  @Field(() => String, { description: 'Why.' }) reason!: string;
  @Field(() => String, { description: 'Who says so, and where.' }) sourceText!: string;
  @Field(() => String, { nullable: true, description: 'Its address on the web.' }) sourceUrl!: string | null;
  @Field(() => OriginEnum, { description: 'Entered by the network, or invented for the demonstration.' }) origin!: Origin;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was lifted before its time; null while it is in force.' }) liftedAt!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the reservations it covers were last credited; null when they were not.' }) creditedAt!: string | null;
}

@InputType('ClosureChangeInput', { description: 'What to close, and when.' })
export class ClosureChangeInput {
  @Field(() => ClosureKindEnum, { description: 'What.' }) kind!: ClosureKind;
  @Field(() => ID, { description: 'Key of the stage, the place or the area.' }) targetId!: string;
  @Field(() => LocalDateScalar, { description: 'First day.' }) firstDate!: string;
  @Field(() => LocalDateScalar, { description: 'Last day; at most 366 days in all.' }) lastDate!: string;
}
@InputType('MakeClosureInput', { description: 'A closure, decided. Its reason is public.' })
export class MakeClosureInput extends DecidedInput {
  @Field(() => ClosureChangeInput, { description: 'The closure, as its impact was asked for.' }) closure!: ClosureChangeInput;
  @Field(() => String, { description: 'Who says so, and where: at most 300 characters.' }) sourceText!: string;
  @Field(() => String, { nullable: true, description: 'Address of the source on the web.' }) sourceUrl?: string | null;
}
@InputType('LiftClosureInput', { description: 'A closure to end before its time.' })
export class LiftClosureInput extends DecidedInput {
  @Field(() => ID, { description: 'The closure.' }) closureId!: string;
}
@InputType('CreditClosureInput', { description: 'Full credit for every reservation that a closure covers.' })
export class CreditClosureInput extends DecidedInput {
  @Field(() => ID, { description: 'The closure.' }) closureId!: string;
  @Field(() => Boolean, { description: 'The departures it covers do not run either.' }) withDepartures!: boolean;
}
/** More than a screen of a season shows chosen. */
export const MOST_DEPARTURES = 200;
@InputType('CancelDeparturesInput', { description: 'Departures that will not run: all of them or none.' })
export class CancelDeparturesInput extends DecidedInput {
  @Field(() => [ID], { description: `The departures, 1 to ${MOST_DEPARTURES}.` }) departureIds!: string[];
}
@InputType('CancelDepartureInput', { description: 'A departure that will not run.' })
export class CancelDepartureInput extends DecidedInput {
  @Field(() => ID, { description: 'The departure.' }) departureId!: string;
}

@ObjectType('CreditImpact', { description: 'What would be given back, and to whom, before it is done.' })
export class CreditImpactType {
  @Field(() => String, { description: 'Names this credit: whoever gives it sends it back, and is refused when something has changed meanwhile.' }) fingerprint!: string;
  @Field(() => [MoneyType], { description: 'What the confirmed reservations owe or have paid, in each currency: all of it is credited.' }) credits!: MoneyType[];
  @Field(() => Boolean, { description: 'Some price is to be confirmed, and is not in the sums.' }) isIncomplete!: boolean;
}
@ObjectType('CreditImpactSuccess', { description: 'It can be done.' })
export class CreditImpactSuccessType {}
@ObjectType('ClosureLifted', { implements: ProblemType, description: 'The closure was lifted already.' })
export class ClosureLiftedType extends ProblemType {}
@ObjectType('CreditChanged', { implements: ProblemType, description: 'What would be given back is not what was looked at any more; nothing was done.' })
export class CreditChangedType extends ProblemType {
  @Field(() => CreditImpactType, { description: 'What it would be now.' }) credit!: CreditImpactType;
}

@ObjectType('ClosureSuccess', { description: 'The closure is in force, or lifted.' })
export class ClosureSuccessType {}
@ObjectType('CreditClosureSuccess', { simpleResolvers: true, description: 'Every reservation concerned is cancelled with full credit.' })
export class CreditClosureSuccessType {
  @Field(() => Int, { description: 'How many reservations.' }) reservations!: number;
}
@ObjectType('CancelDeparturesSuccess', { simpleResolvers: true, description: 'The departures will not run; every reservation on them is cancelled with full credit.' })
export class CancelDeparturesSuccessType {
  @Field(() => Int, { description: 'How many reservations.' }) reservations!: number;
}
@ObjectType('DeparturesEnded', { implements: ProblemType, description: 'Some of the departures have started, are over or cancelled: nothing was done with any of them.' })
export class DeparturesEndedType extends ProblemType {}
@ObjectType('CancelDepartureSuccess', { simpleResolvers: true, description: 'The departure will not run; every reservation on it is cancelled with full credit.' })
export class CancelDepartureSuccessType {
  @Field(() => Int, { description: 'How many reservations.' }) reservations!: number;
}

const union = <T extends readonly Function[]>(name: string, description: string, success: string, types: T) => createUnionType({ name, description, types: () => types as never, resolveType: memberOf(success) });
export const ClosureImpactResult = union('ClosureImpactResult', 'What a closure would concern, or why it cannot be.', 'SeasonImpactSuccess', [SeasonImpactSuccessType, SeasonChangeNotPossibleType]);
export const LiftImpactResult = union('LiftImpactResult', 'What would open again, or why not.', 'SeasonImpactSuccess', [SeasonImpactSuccessType, ClosureLiftedType]);
export const MakeClosureResult = union('MakeClosureResult', 'What came of a closure.', 'ClosureSuccess', [ClosureSuccessType, ImpactChangedType, SeasonChangeNotPossibleType, ReasonMissingType]);
export const LiftClosureResult = union('LiftClosureResult', 'What came of lifting a closure.', 'ClosureSuccess', [ClosureSuccessType, ImpactChangedType, ClosureLiftedType, ReasonMissingType]);
export const CreditClosureResult = union('CreditClosureResult', 'What came of crediting a closure.', 'CreditClosureSuccess', [CreditClosureSuccessType, CreditChangedType, ClosureLiftedType, ReasonMissingType]);
export const CancelDepartureImpactResult = union('CancelDepartureImpactResult', 'What cancelling a departure would give back, or why it cannot be.', 'CreditImpactSuccess', [CreditImpactSuccessType, DepartureEndedType]);
export const CancelDepartureResult = union('CancelDepartureResult', 'What came of cancelling a departure.', 'CancelDepartureSuccess', [CancelDepartureSuccessType, CreditChangedType, DepartureEndedType, ReasonMissingType]);
export const CancelDeparturesImpactResult = union('CancelDeparturesImpactResult', 'What calling off departures would give back, or why it cannot be.', 'CreditImpactSuccess', [CreditImpactSuccessType, DeparturesEndedType]);
export const CancelDeparturesResult = union('CancelDeparturesResult', 'What came of calling off departures.', 'CancelDeparturesSuccess', [CancelDeparturesSuccessType, CreditChangedType, DeparturesEndedType, ReasonMissingType]);
