import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { badInput } from '#graphql/bad-input';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { conservationAreaById } from '#modules/conservation-areas/conservation-area.finders';
import { ConservationAreaType } from '#modules/conservation-areas/conservation-area.type';
import { departureById } from '#modules/departures/departure.finders';
import { DepartureType } from '#modules/departures/departure.type';
import { inCanonicalOrder, refuseIfPartyInvalid } from './party.rules.ts';
import { PartyMemberInput } from './party.type.ts';
import { priceOfDepartures } from './price-legs.ts';
import { PriceLineType, PriceType } from './price.type.ts';
import { PRECEDENCE, type PriceLine } from './rate.rules.ts';

@Resolver(() => PriceType)
export class PriceResolver {
  @Query(() => PriceType, { nullable: true, description: `Price of a departure for a party, as a hold would fix it now, by the rates for the departure’s first day. ${PRECEDENCE} Null when there is no such departure.` })
  async price(
    @Ctx() scope: Scope,
    @Arg('departureId', () => ID, { description: 'The departure.' }) departureId: string,
    @Arg('party', () => [PartyMemberInput], { description: 'Who would go, as counts per class.' }) party: PartyMemberInput[],
  ) {
    const refusal = refuseIfPartyInvalid(party);
    if (refusal) throw badInput(refusal.message);
    if (!isUuid(departureId) || !(await scope.batches.load(departureById, departureId))) return null;
    return priceOfDepartures(scope.batches, [departureId], inCanonicalOrder(party));
  }
}

/** Lines of prices and of reservations: both carry the ids of what they are for. */
@Resolver(() => PriceLineType)
export class PriceLineResolver {
  @FieldResolver(() => DepartureType, { nullable: true, description: 'The departure the line belongs to; null in a sample.' })
  departure(@Root() line: PriceLine, @Ctx() scope: Scope) {
    return line.departureId ? scope.batches.load(departureById, line.departureId) : null;
  }

  @FieldResolver(() => ConservationAreaType, { nullable: true, description: 'The area whose community receives the fee; null for the trek.' })
  conservationArea(@Root() line: PriceLine, @Ctx() scope: Scope) {
    return line.conservationAreaId && scope.batches.load(conservationAreaById, line.conservationAreaId);
  }
}
