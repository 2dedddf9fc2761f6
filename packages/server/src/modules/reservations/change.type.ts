import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { IdempotencyKeyScalar, LocalDateScalar } from '#graphql/scalars';
import { ManifestMismatchType } from '#modules/travellers/traveller.type';
import { AgencyNotCertifiedType, DepartureClosedType, HoldExpiredType } from './hold.type.ts';
import type { ReservationState } from './reservation.rules.ts';
import { ReservationStateEnum } from './reservation.type.ts';

@InputType('ConfirmReservationInput', { description: 'A hold to confirm. Every reservation of the same hold is confirmed.' })
export class ConfirmReservationInput {
  @Field(() => ID, { description: 'Any reservation of the hold.' }) reservationId!: string;
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless.' }) key!: string;
}
@InputType('ReleaseHoldInput', { description: 'A hold to give back. Every reservation of the same hold is released.' })
export class ReleaseHoldInput {
  @Field(() => ID, { description: 'Any reservation of the hold.' }) reservationId!: string;
  @Field(() => IdempotencyKeyScalar, { description: 'Makes a repetition harmless.' }) key!: string;
}

@ObjectType('ReservationNotHeld', { implements: ProblemType, simpleResolvers: true, description: 'The reservation is not held, or not any more.' })
export class ReservationNotHeldType extends ProblemType {
  @Field(() => ReservationStateEnum, { description: 'Where it stands.' }) state!: ReservationState;
}
@ObjectType('ReservationNotCancellable', { implements: ProblemType, simpleResolvers: true, description: 'Only a confirmed reservation that has not started can be cancelled.' })
export class ReservationNotCancellableType extends ProblemType {
  @Field(() => ReservationStateEnum, { description: 'Where it stands.' }) state!: ReservationState;
}
@ObjectType('ManifestIncomplete', { implements: ProblemType, simpleResolvers: true, description: 'The naming deadline has passed, and names are missing.' })
export class ManifestIncompleteType extends ProblemType {
  @Field(() => Int, { description: 'Travellers with a name.' }) named!: number;
  @Field(() => Int, { description: 'Travellers in all.' }) people!: number;
  @Field(() => LocalDateScalar, { description: 'Until when names could follow.' }) namingDeadline!: string;
}

@ObjectType('ConfirmReservationSuccess', { description: 'The group comes: every reservation of the hold is confirmed.' })
export class ConfirmReservationSuccessType {}
@ObjectType('ReleaseHoldSuccess', { description: 'The spots are free again.' })
export class ReleaseHoldSuccessType {}

export const ConfirmReservationResult = createUnionType({
  name: 'ConfirmReservationResult', description: 'What came of confirming a hold.',
  types: () => [ConfirmReservationSuccessType, HoldExpiredType, ReservationNotHeldType, ManifestIncompleteType, ManifestMismatchType, AgencyNotCertifiedType, DepartureClosedType] as const,
  resolveType: memberOf('ConfirmReservationSuccess'),
});
export const ReleaseHoldResult = createUnionType({
  name: 'ReleaseHoldResult', description: 'What came of releasing a hold.',
  types: () => [ReleaseHoldSuccessType, ReservationNotHeldType] as const, resolveType: memberOf('ReleaseHoldSuccess'),
});
