import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '#graphql/connection';
import { DateTimeScalar, LocalDateScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import { PartyMemberType } from '#modules/rates/party.type';
import { HOLD_MINUTES, NAMING_DAYS, reservationStates, type ReservationState } from './reservation.rules.ts';

export const ReservationStateEnum = graphqlEnum('ReservationState', 'Where a reservation stands. Final states stay final.', reservationStates, {
  PENDING: 'Asked for on a departure on request; waits for the network.', HELD: 'Spots are held until the expiry.', CONFIRMED: 'The group comes.',
  CHECKED_IN: 'The group has entered.', COMPLETED: 'The trek is over.', REJECTED: 'The network said no to a request.',
  EXPIRED: 'The hold’s time was over before it was confirmed.', CANCELLED: 'Released while held, or cancelled.', NO_SHOW: 'Nobody came.',
});

@ObjectType('Reservation', { description: `Spots an agency holds or has confirmed on one departure. A hold runs ${HOLD_MINUTES} minutes by the database’s clock.` })
export class ReservationType {
  @Field(() => ID, { description: 'Key of the reservation.' }) id!: string;
  @Field(() => String, { description: 'Code for people, such as VT-7F3K-92QX.' }) code!: string;
  @Field(() => ReservationStateEnum, { description: 'Where it stands; a hold past its expiry reads EXPIRED at that instant.' }) state!: ReservationState;
  @Field(() => Int, { description: 'How many travellers.' }) people!: number;
  @Field(() => [PartyMemberType], { description: 'The travellers as counts per class; the manifest must match it.' }) party!: PartyMemberType[];
  @Field(() => String, { nullable: true, description: 'The agency’s own reference.' }) reference!: string | null;
  @Field(() => DateTimeScalar, { description: 'When the spots were taken.' }) heldAt!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when the hold runs or ran, or by when a request is answered; null once confirmed.' }) expiresAt!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the network accepted the request; null unless it was asked for on a departure on request.' }) acceptedAt!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was confirmed; null if it never was.' }) confirmedAt!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended by release, expiry or cancellation.' }) endedAt!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was cancelled, in the words of who did it; "released" for a released hold, "unanswered" for a request whose time went by.' }) endReason!: string | null;
  @Field(() => LocalDateScalar, { description: `Until when names may follow: ${NAMING_DAYS} days before the first day. Later reservations are named at confirmation.` }) namingDeadline!: string;
}

export const ReservationConnection = connectionOf('Reservation', () => ReservationType);

@ObjectType('ReservationMay', { simpleResolvers: true, description: 'What the viewer may do with a reservation now. Holds are changed together with those of the same hold.' })
export class ReservationMayType {
  @Field(() => Boolean, { description: 'Enter or change the manifest.' }) editManifest!: boolean;
  @Field(() => Boolean, { description: 'Confirm the hold.' }) confirm!: boolean;
  @Field(() => Boolean, { description: 'Give the spots of the hold back, or withdraw the request.' }) release!: boolean;
  @Field(() => Boolean, { description: 'Cancel the confirmed reservation.' }) cancel!: boolean;
  @Field(() => Boolean, { description: 'Amend it: people, date or trek. With a lapsed certification people may still be taken off.' }) amend!: boolean;
  @Field(() => Boolean, { description: 'Accept or reject the request, for the network.' }) answerRequest!: boolean;
  @Field(() => Boolean, { description: 'Hold its departures again: it lapsed or was released.' }) holdAgain!: boolean;
}
