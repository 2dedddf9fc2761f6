import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '#graphql/problem';
import { IdempotencyKeyScalar, LocalDateScalar } from '#graphql/scalars';
import { LONGEST_REASON } from '#modules/audit/reason.rules';

@ObjectType('ImpactDay', { simpleResolvers: true, description: 'What a change means for one resource-day.' })
export class ImpactDayType {
  @Field(() => LocalDateScalar, { description: 'The day.' }) date!: string;
  @Field(() => Int, { nullable: true, description: 'The limit before; null where no number binds.' }) limitBefore!: number | null;
  @Field(() => Int, { nullable: true, description: 'The limit after; null where no number binds.' }) limitAfter!: number | null;
  @Field(() => Boolean, { description: 'Closed after it.' }) isClosed!: boolean;
  @Field(() => Int, { description: 'Taken by live reservations.' }) taken!: number;
  @Field(() => Int, { description: 'By how much more is taken or promised than is allowed after it.' }) overBy!: number;
}
@ObjectType('SeasonImpact', { description: 'What a change of the season would mean for those who reserved, before it is made. A change never touches a claim.' })
export class SeasonImpactType {
  @Field(() => String, { description: 'Names this impact: whoever makes the change gives it back, and is refused when something has changed meanwhile.' }) fingerprint!: string;
}

@ObjectType('SeasonImpactSuccess', { description: 'The change can be made.' })
export class SeasonImpactSuccessType {}
@ObjectType('ImpactChanged', { implements: ProblemType, description: 'The impact is not the one that was looked at any more; nothing was done.' })
export class ImpactChangedType extends ProblemType {
  @Field(() => SeasonImpactType, { description: 'The impact now.' }) impact!: SeasonImpactType;
}
/** What every change of the season is decided with. */
@InputType('DecidedInput', { description: 'A change, decided.' })
export abstract class DecidedInput {
  @Field(() => String, { description: `Why: 3 to ${LONGEST_REASON} characters.` }) reason!: string;
  @Field(() => String, { description: 'The fingerprint of the impact that was looked at.' }) fingerprint!: string;
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless; kept 30 days per person.' }) key!: string;
}
