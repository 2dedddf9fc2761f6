import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { mayForNetwork, requireForNetwork } from '#access/grants';
import type { Scope } from '#http/scope';
import { departureById } from '#modules/departures/departure.finders';
import { DepartureType } from '#modules/departures/departure.type';
import { closureById } from './closure.finders.ts';
import {
  CancelDepartureImpactResult, CancelDepartureInput, CancelDepartureResult, CancelDepartureSuccessType, ClosureChangeInput, ClosureImpactResult, ClosureSuccessType, ClosureType, CreditClosureInput,
  CreditClosureResult, CreditClosureSuccessType, CreditImpactType, LiftClosureInput, LiftClosureResult, LiftImpactResult, MakeClosureInput, MakeClosureResult,
} from './closure.type.ts';
import { cancelDeparture, creditClosure, previewCancelDeparture, previewCredit } from './credit-touched.ts';
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

  @Query(() => CancelDepartureImpactResult, { nullable: true, description: 'What cancelling a departure would give back, and to whom; null for all but the network’s operations staff.' })
  async departureCredit(@Ctx() scope: Scope, @Arg('departureId', () => ID, { description: 'The departure.' }) departureId: string): Promise<object | null> {
    return mayAsk(scope) ? previewCancelDeparture(scope, departureId) : null;
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

  @Mutation(() => CancelDepartureResult, { description: 'A departure will not run: everybody on it gets full credit, all or none. For the network’s operations staff.' })
  cancelDeparture(@Ctx() scope: Scope, @Arg('input', () => CancelDepartureInput, { description: 'Which, and why.' }) input: CancelDepartureInput): Promise<object> {
    return cancelDeparture(scope, input);
  }
}

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
