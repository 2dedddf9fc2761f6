import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { mayForNetwork, requireForNetwork } from '#access/grants';
import { badInput } from '#graphql/bad-input';
import type { Scope } from '#http/scope';
import { departureById } from '#modules/departures/departure.finders';
import { DepartureType } from '#modules/departures/departure.type';
import { closureById } from './closure.finders.ts';
import {
  CancelDepartureImpactResult, CancelDepartureInput, CancelDepartureResult, CancelDeparturesImpactResult, CancelDeparturesInput, CancelDeparturesResult, CancelDeparturesSuccessType, CancelDepartureSuccessType,
  ClosureChangeInput, ClosureImpactResult, ClosureSuccessType, ClosureType, CreditClosureInput,
  CreditClosureResult, CreditClosureSuccessType, CreditImpactType, DeparturesEndedType, LiftClosureInput, LiftClosureResult, LiftImpactResult, MakeClosureInput, MakeClosureResult, MOST_DEPARTURES,
} from './closure.type.ts';
import { cancelDepartures, creditClosure, type DeparturesEnded, previewCancelDepartures, previewCredit } from './credit-touched.ts';
import { liftClosure, previewLift } from './lift-closure.ts';
import { makeClosure, previewClosure } from './make-closure.ts';

const mayAsk = (scope: Scope): boolean => mayForNetwork(scope.viewer, 'runSeason');
const closureArg = { description: 'The closure.' } as const;

@Resolver()
export class ClosureMutation {
  @Query(() => ClosureImpactResult, { nullable: true, description: 'Every departure, hold and reservation that a closure would concern; null for all but the network’s operations staff.' })
  async closureImpact(@Ctx() scope: Scope, @Arg('closure', () => ClosureChangeInput, { description: 'What would be closed.' }) closure: ClosureChangeInput): Promise<object | null> {
    return mayAsk(scope) ? previewClosure(scope, closure) : null;
  }

  @Query(() => LiftImpactResult, { nullable: true, description: 'What lifting a closure would open; null for all but the network’s operations staff.' })
  async liftImpact(@Ctx() scope: Scope, @Arg('closureId', () => ID, closureArg) closureId: string): Promise<object | null> {
    return mayAsk(scope) ? previewLift(scope, closureId) : null;
  }

  @Query(() => CreditImpactType, { nullable: true, description: 'What crediting a closure would give back, and to whom; null for all but the network’s operations staff.' })
  async closureCredit(
    @Ctx() scope: Scope,
    @Arg('closureId', () => ID, closureArg) closureId: string,
    @Arg('withDepartures', () => Boolean, { description: 'The departures would not run either.' }) withDepartures: boolean,
  ): Promise<object | null> {
    return mayAsk(scope) ? previewCredit(scope, closureId, withDepartures) : null;
  }

  @Query(() => CancelDeparturesImpactResult, { nullable: true, description: 'What calling off departures would give back in all, and to whom; null for all but the network’s operations staff.' })
  async departuresCredit(@Ctx() scope: Scope, @Arg('departureIds', () => [ID], { description: `The departures, 1 to ${MOST_DEPARTURES}.` }) departureIds: string[]): Promise<object | null> {
    return mayAsk(scope) ? previewCancelDepartures(scope, distinct(departureIds)) : null;
  }

  @Query(() => CancelDepartureImpactResult, { nullable: true, deprecationReason: 'Ask departuresCredit, which takes several.', description: 'What cancelling a departure would give back, and to whom; null for all but the network’s operations staff.' })
  async departureCredit(@Ctx() scope: Scope, @Arg('departureId', () => ID, { description: 'The departure.' }) departureId: string): Promise<object | null> {
    return mayAsk(scope) ? ofOne(await previewCancelDepartures(scope, [departureId])) : null;
  }

  @Mutation(() => MakeClosureResult, { description: 'Closes a stage, a place or an area, in public, as the impact that was looked at says. Touches no claim. For the network’s operations staff.' })
  async makeClosure(@Ctx() scope: Scope, @Arg('input', () => MakeClosureInput, { description: 'What, when, why and who says so.' }) input: MakeClosureInput): Promise<object> {
    requireForNetwork(scope.viewer, 'runSeason');
    return makeClosure(scope, input);
  }

  @Mutation(() => LiftClosureResult, { description: 'Ends a closure before its time. For the network’s operations staff.' })
  liftClosure(@Ctx() scope: Scope, @Arg('input', () => LiftClosureInput, { description: 'Which, and why.' }) input: LiftClosureInput): Promise<object> {
    return liftClosure(scope, input);
  }

  @Mutation(() => CreditClosureResult, { description: 'Ends every reservation that a closure covers with full credit, all or none. For the network’s operations staff.' })
  creditClosure(@Ctx() scope: Scope, @Arg('input', () => CreditClosureInput, { description: 'Which, and why.' }) input: CreditClosureInput): Promise<object> {
    return creditClosure(scope, input);
  }

  @Mutation(() => CancelDeparturesResult, { description: 'Departures will not run: everybody on them gets full credit, all or none. For the network’s operations staff.' })
  async cancelDepartures(@Ctx() scope: Scope, @Arg('input', () => CancelDeparturesInput, { description: 'Which, and why.' }) input: CancelDeparturesInput): Promise<object> {
    requireForNetwork(scope.viewer, 'runSeason');
    return cancelDepartures(scope, { ...input, departureIds: distinct(input.departureIds) });
  }

  @Mutation(() => CancelDepartureResult, { deprecationReason: 'Use cancelDepartures, which takes several.', description: 'A departure will not run: everybody on it gets full credit, all or none. For the network’s operations staff.' })
  async cancelDeparture(@Ctx() scope: Scope, @Arg('input', () => CancelDepartureInput, { description: 'Which, and why.' }) { departureId, ...decided }: CancelDepartureInput): Promise<object> {
    return ofOne(await cancelDepartures(scope, { ...decided, departureIds: [departureId] }));
  }
}

/** Each once, in one order: the same departures are the same wish. */
function distinct(departureIds: readonly string[]): string[] {
  const ids = [...new Set(departureIds)].sort();
  if (ids.length === 0 || ids.length > MOST_DEPARTURES) throw badInput(`departureIds must be from 1 to ${MOST_DEPARTURES}.`);
  return ids;
}

/** The answer as whoever asks for one departure knows it. */
const ofOne = <Answer extends object>(answer: Answer | DeparturesEnded): object => ('endedIds' in answer ? { kind: 'DepartureEnded', departureId: answer.endedIds[0]!, message: answer.message } : answer);

@Resolver(() => ClosureSuccessType)
export class ClosureSuccessResolver {
  @FieldResolver(() => ClosureType, { description: 'The closure.' })
  closure(@Root() answer: { closureId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(closureById, answer.closureId);
  }
}

@Resolver(() => CreditClosureSuccessType)
export class CreditClosureSuccessResolver {
  @FieldResolver(() => ClosureType, { description: 'The closure.' })
  closure(@Root() answer: { id: string }, @Ctx() scope: Scope) {
    return scope.batches.load(closureById, answer.id);
  }
}

@Resolver(() => CancelDepartureSuccessType)
export class CancelDepartureSuccessResolver {
  @FieldResolver(() => DepartureType, { description: 'The departure.' })
  departure(@Root() answer: { id: string }, @Ctx() scope: Scope) {
    return scope.batches.load(departureById, answer.id);
  }
}

@Resolver(() => CancelDeparturesSuccessType)
export class CancelDeparturesSuccessResolver {
  @FieldResolver(() => [DepartureType], { description: 'The departures.' })
  departures(@Root() answer: { departureIds: readonly string[] }, @Ctx() scope: Scope) {
    return Promise.all(answer.departureIds.map((id) => scope.batches.load(departureById, id)));
  }
}

@Resolver(() => DeparturesEndedType)
export class DeparturesEndedResolver {
  @FieldResolver(() => [DepartureType], { description: 'Those that cannot be called off any more, by date.' })
  async departures(@Root() { endedIds }: DeparturesEnded, @Ctx() scope: Scope) {
    return (await Promise.all(endedIds.map((id) => scope.batches.load(departureById, id)))).filter((departure) => departure !== null);
  }
}
