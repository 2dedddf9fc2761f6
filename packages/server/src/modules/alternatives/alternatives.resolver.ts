import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { badInput } from '#graphql/bad-input';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { departureById } from '#modules/departures/departure.finders';
import { DepartureType } from '#modules/departures/departure.type';
import { NoRoomType } from '#modules/reservations/hold.type';
import type { RefusedWish } from '#modules/reservations/hold-spots';
import { maySeeReservations } from '#modules/reservations/reservation.policy';
import { type Alternative, type Part, RANKING } from './alternatives.rules.ts';
import { AlternativePartType, AlternativesInput, AlternativeType, MOST_KEPT } from './alternatives.type.ts';
import { findAlternatives } from './find-alternatives.ts';

@Resolver()
export class AlternativesResolver {
  @Query(() => [AlternativeType], { description: `What could be held instead of a departure, or of a trek on a date. ${RANKING}` })
  alternatives(@Ctx() scope: Scope, @Arg('input', () => AlternativesInput, { description: 'What was wished.' }) input: AlternativesInput): Promise<Alternative[]> {
    if (!input.departureId && !(input.trekSlug && input.date)) throw badInput('Give a departureId, or trekSlug and date.');
    if ((input.keep?.length ?? 0) > MOST_KEPT) throw badInput(`keep may have ${MOST_KEPT} ids.`);
    if (input.agencyId && !(isUuid(input.agencyId) && maySeeReservations(scope.viewer, input.agencyId))) return Promise.resolve([]);
    return findAlternatives(scope, { ...input, keep: input.keep?.filter(isUuid) });
  }
}

@Resolver(() => AlternativePartType)
export class AlternativePartResolver {
  @FieldResolver(() => DepartureType, { description: 'The departure.' })
  departure(@Root() part: Part, @Ctx() scope: Scope) {
    return scope.batches.load(departureById, part.departureId);
  }
}

@Resolver(() => NoRoomType)
export class NoRoomAlternativesResolver {
  @FieldResolver(() => [AlternativeType], { description: `What the agency could hold instead of the departure that binds, at this moment; the other departures of the wish stay. Empty where nothing fits. Of an amendment: where all of the party could move; its present departure, departures on request and a split party are left out. ${RANKING}` })
  alternatives(
    @Root() refusal: { departureId: string; wish?: RefusedWish },
    @Ctx() scope: Scope,
    @Arg('maySplit', () => Boolean, { nullable: true, defaultValue: false, description: 'The agency agrees to a party in two parts.' }) maySplit: boolean | null,
  ): Promise<Alternative[]> {
    if (!refusal.wish) return Promise.resolve([]);
    const { agencyId, people, departureIds, amends } = refusal.wish;
    return findAlternatives(scope, { agencyId, people, departureId: refusal.departureId, keep: departureIds, maySplit: maySplit && amends === undefined, amends });
  }
}
