import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import { createItinerary } from './create-itinerary.ts';
import { itineraryById } from './itinerary.finders.ts';
import { ItineraryType } from './itinerary.type.ts';
import { saveItinerary } from './save-itinerary.ts';
import { CreateItineraryInput, SaveItineraryInput, SaveItineraryResult, SaveItinerarySuccessType } from './save-itinerary.type.ts';

@Resolver()
export class SaveItineraryMutation {
  @Mutation(() => SaveItineraryResult, { description: 'Begins an itinerary for a client. Certified or not: drafting takes no spots.' })
  createItinerary(@Ctx() scope: Scope, @Arg('input', () => CreateItineraryInput, { description: 'For whom, when, how many.' }) input: CreateItineraryInput): Promise<object> {
    return createItinerary(scope, input);
  }

  @Mutation(() => SaveItineraryResult, { description: 'Saves the whole of an itinerary. Of two who save the same version the second is refused and shown the first one’s.' })
  saveItinerary(@Ctx() scope: Scope, @Arg('input', () => SaveItineraryInput, { description: 'The itinerary as it should be.' }) input: SaveItineraryInput): Promise<object> {
    return saveItinerary(scope, input);
  }
}

@Resolver(() => SaveItinerarySuccessType)
export class SaveItinerarySuccessResolver {
  @FieldResolver(() => ItineraryType, { description: 'The itinerary as it stands now.' })
  itinerary(@Root() answer: { itineraryId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(itineraryById, answer.itineraryId);
  }
}
