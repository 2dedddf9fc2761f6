import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { requireForNetwork } from '#access/grants';
import { badInput } from '#graphql/bad-input';
import type { Scope } from '#http/scope';
import { departureById } from './departure.finders.ts';
import { DepartureExistsType, DepartureType, OpenDepartureInput, OpenDepartureResult, OpenDepartureSuccessType } from './departure.type.ts';
import { openDeparture } from './open-departure.ts';

@Resolver()
export class OpenDepartureMutation {
  @Mutation(() => OpenDepartureResult, { description: 'Puts a departure of a trek on offer. For the network’s operations staff.' })
  async openDeparture(@Ctx() scope: Scope, @Arg('input', () => OpenDepartureInput, { description: 'Which trek, when, how many.' }) input: OpenDepartureInput): Promise<object> {
    requireForNetwork(scope.viewer, 'openDepartures');
    requireDecision(input);
    return openDeparture(scope, input);
  }
}

/** A minimum within the group, and the day of its decision with it. */
function requireDecision({ groupSize, minimum, decideDays }: OpenDepartureInput): void {
  if ((minimum == null) !== (decideDays == null)) throw badInput('minimum and decideDays go together.');
  if (minimum != null && minimum > groupSize) throw badInput('minimum must be at most groupSize.');
  if (decideDays != null && (decideDays < 0 || decideDays > 365)) throw badInput('decideDays must be from 0 to 365.');
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
