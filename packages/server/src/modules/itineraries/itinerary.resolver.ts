import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { decodeCursor, pageOf, pageSize } from '#graphql/connection';
import type { Scope } from '#http/scope';
import { addDays } from '#lib/calendar';
import { isUuid } from '#lib/uuid';
import { agencyById } from '#modules/agencies/agency.finders';
import { AgencyType } from '#modules/agencies/agency.type';
import { personById } from '#modules/people/person.finders';
import { PersonType } from '#modules/people/person.type';
import { priceOfDepartures } from '#modules/rates/price-legs';
import { PriceType } from '#modules/rates/price.type';
import { conflictsOfItinerary, departureIdsOfItinerary, findItineraries, itemsOfItinerary, itineraryById, type ItineraryRow } from './itinerary.finders.ts';
import { maySeeItineraries } from './itinerary.policy.ts';
import { ItineraryConflictType, ItineraryConnection, ItineraryDayType, ItineraryType } from './itinerary.type.ts';

@Resolver(() => ItineraryType)
export class ItineraryResolver {
  @Query(() => ItineraryType, { nullable: true, description: 'An itinerary; null when there is none with this id or it is not yours to see.' })
  async itinerary(@Ctx() scope: Scope, @Arg('id', () => ID, { description: 'Key of the itinerary.' }) id: string) {
    const found = isUuid(id) ? await scope.batches.load(itineraryById, id) : null;
    return found && maySeeItineraries(scope.viewer, found.agencyId) ? found : null;
  }

  @Query(() => ItineraryConnection, { description: 'An agency’s itineraries, the latest saved first; empty when they are not yours to see.' })
  async itineraries(
    @Ctx() scope: Scope,
    @Arg('agencyId', () => ID, { description: 'Whose.' }) agencyId: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'endCursor of the page before.' }) after: string | null,
  ) {
    const size = pageSize(first ?? 20);
    const [position, cursorId] = decodeCursor(after, 2) ?? [];
    const cursor = position && cursorId ? { position, id: cursorId } : undefined;
    const isTheirs = isUuid(agencyId) && maySeeItineraries(scope.viewer, agencyId);
    const rows = isTheirs ? await findItineraries(scope.db, agencyId, cursor, size) : [];
    return pageOf(rows, size, (row) => [row.position, row.id]);
  }

  @FieldResolver(() => AgencyType, { description: 'The agency that builds it.' })
  agency(@Root() itinerary: ItineraryRow, @Ctx() scope: Scope) {
    return scope.batches.load(agencyById, itinerary.agencyId);
  }

  @FieldResolver(() => PersonType, { description: 'Who saved it last.' })
  updatedBy(@Root() itinerary: ItineraryRow, @Ctx() scope: Scope) {
    return scope.batches.load(personById, itinerary.updatedById);
  }

  @FieldResolver(() => [ItineraryDayType], { description: 'Every day from the first to the last, also those on which nothing stands.' })
  async days(@Root() itinerary: ItineraryRow, @Ctx() scope: Scope): Promise<ItineraryDayType[]> {
    const items = Map.groupBy(await scope.batches.load(itemsOfItinerary, itinerary.id), (item) => item.day);
    return Array.from({ length: itinerary.dayCount }, (_, i) => ({ day: i + 1, date: addDays(itinerary.startDate, i), items: items.get(i + 1) ?? [] }));
  }

  @FieldResolver(() => PriceType, { description: 'What its departures cost the party by the rates in force today, as a hold would fix it now.' })
  async price(@Root() itinerary: ItineraryRow, @Ctx() scope: Scope) {
    return priceOfDepartures(scope.batches, await departureIdsOfItinerary(scope, itinerary.id), itinerary.party);
  }

  @FieldResolver(() => [ItineraryConflictType], { description: 'What stands in the way of holding it now, by day. While it is reserved, room and closing do not concern it.' })
  conflicts(@Root() itinerary: ItineraryRow, @Ctx() scope: Scope) {
    return conflictsOfItinerary(scope, itinerary);
  }
}
