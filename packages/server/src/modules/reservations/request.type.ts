import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { IdempotencyKeyScalar } from '#graphql/scalars';
import { LONGEST_REASON } from '#modules/audit/reason.rules';
import { ReasonMissingType } from '#modules/audit/reason.type';
import { ACCEPTED_HOURS, HOLD_MINUTES, type ReservationState } from './reservation.rules.ts';
import { ReservationStateEnum } from './reservation.type.ts';

@InputType('AcceptRequestInput', { description: 'A request to accept, with everything it asked for.' })
export class AcceptRequestInput {
  @Field(() => ID, { description: 'Any reservation of the request.' }) reservationId!: string;
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless.' }) key!: string;
}
@InputType('RejectRequestInput', { description: 'A request to reject, with everything it asked for.' })
export class RejectRequestInput {
  @Field(() => ID, { description: 'Any reservation of the request.' }) reservationId!: string;
  @Field(() => String, { description: `Why: 3 to ${LONGEST_REASON} characters, readable by the agency.` }) reason!: string;
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless.' }) key!: string;
}

@ObjectType('RequestNotPending', { implements: ProblemType, simpleResolvers: true, description: 'The request waits for no answer any more: it was answered, withdrawn, or its time is over.' })
export class RequestNotPendingType extends ProblemType {
  @Field(() => ReservationStateEnum, { description: 'Where it stands.' }) state!: ReservationState;
}

@ObjectType('AcceptRequestSuccess', { description: `The spots are held: the agency has ${ACCEPTED_HOURS} hours to confirm, but not beyond the start of the first day, and at least ${HOLD_MINUTES} minutes.` })
export class AcceptRequestSuccessType {}
@ObjectType('RejectRequestSuccess', { description: 'The request is rejected and its spots are free again; what was held together with it is given back.' })
export class RejectRequestSuccessType {}

export const AcceptRequestResult = createUnionType({
  name: 'AcceptRequestResult', description: 'What came of accepting a request.',
  types: () => [AcceptRequestSuccessType, RequestNotPendingType] as const, resolveType: memberOf('AcceptRequestSuccess'),
});
export const RejectRequestResult = createUnionType({
  name: 'RejectRequestResult', description: 'What came of rejecting a request.',
  types: () => [RejectRequestSuccessType, RequestNotPendingType, ReasonMissingType] as const, resolveType: memberOf('RejectRequestSuccess'),
});
