import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { requireForNetwork } from '#access/grants';
import type { Scope } from '#http/scope';
import { departureById } from './departure.finders.ts';
import { DepartureExistsType, DepartureType, OpenDepartureInput, OpenDepartureResult, OpenDepartureSuccessType } from './departure.type.ts';
import { openDeparture } from './open-departure.ts';
import { requireTerms } from './terms.input.ts';

@Resolver()
export class OpenDepartureMutation {
  @Mutation(() => OpenDepartureResult, { description: 'Puts a departure of a trek on offer. For the network’s operations staff.' })
  async openDeparture(@Ctx() scope: Scope, @Arg('input', () => OpenDepartureInput, { description: 'Which trek, when, how many.' }) input: OpenDepartureInput): Promise<object> {
    requireForNetwork(scope.viewer, 'openDepartures');
    return openDeparture(scope, { trekSlug: input.trekSlug, date: input.date, ...requireTerms(input) });
  }
}

@Resolver(() => OpenDepartureSuccessType)
export class OpenDepartureSuccessResolver {
  @FieldResolver(() => DepartureType, { description: 'The new departure.' })
  departure(@Root() answer: { departureId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(departureById, answer.departureId);
  }
}

@Resolver(() => DepartureExistsType)
export class DepartureExistsResolver {
  @FieldResolver(() => DepartureType, { description: 'The departure that is there already.' })
  departure(@Root() answer: { departureId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(departureById, answer.departureId);
  }
}
