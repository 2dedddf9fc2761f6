import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import type { MemberRow } from '#modules/memberships/member.finders';
import { AgencyMemberType } from '#modules/memberships/member.type';
import { PersonType } from '#modules/people/person.type';
import type { ReservationRow } from '#modules/reservations/reservation.finders';
import { ReservationType } from '#modules/reservations/reservation.type';
import { InChargeType } from './hand-over.type.ts';
import { inChargeOf, inChargeOfReservation, memberKey } from './in-charge.finders.ts';

@Resolver(() => AgencyMemberType)
export class MemberInChargeResolver {
  @FieldResolver(() => InChargeType, { description: 'What the person looks after in the agency now: what would have to be handed over.' })
  inCharge(@Root() member: MemberRow, @Ctx() scope: Scope) {
    return scope.batches.load(inChargeOf, memberKey(member.agencyId, member.personId));
  }
}

@Resolver(() => ReservationType)
export class ReservationInChargeResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who of the agency looks after it: whoever held the spots, or took it over since; null when they have left without handing it over.' })
  inCharge(@Root() reservation: ReservationRow, @Ctx() scope: Scope) {
    return scope.batches.load(inChargeOfReservation, reservation.id);
  }
}
