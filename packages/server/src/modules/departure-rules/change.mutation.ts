import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { mayForNetwork, requireForNetwork } from '#access/grants';
import { badInput } from '#graphql/bad-input';
import type { Scope } from '#http/scope';
import { departureById } from '#modules/departures/departure.finders';
import { DepartureType } from '#modules/departures/departure.type';
import { requireDecideDays, requireGroup } from '#modules/departures/terms.input';
import type { DepartureTerms } from '#modules/departures/terms.rules';
import { changeDepartures, type ChangeWish, previewDepartureChange } from './change-departures.ts';
import type { PlannedStep } from './change.rules.ts';
import { ChangeDeparturesInput, ChangeDeparturesResult, ChangeDeparturesSuccessType, DepartureChangeInput, DepartureChangePreviewType, DepartureChangeStepType, type DepartureTermsInput } from './change.type.ts';

/** More than a screen of a season shows chosen. */
const MOST_DEPARTURES = 200;

@Resolver()
export class ChangeDeparturesMutation {
  @Query(() => DepartureChangePreviewType, { nullable: true, description: 'What a change by hand would do to each of some departures; null for all but the network’s operations staff.' })
  async departureChangePreview(@Ctx() scope: Scope, @Arg('change', () => DepartureChangeInput, { description: 'The change.' }) change: DepartureChangeInput): Promise<object | null> {
    return mayForNetwork(scope.viewer, 'openDepartures') ? previewDepartureChange(scope, wishOf(change)) : null;
  }

  @Mutation(() => ChangeDeparturesResult, { description: 'Changes departures by hand, exactly as the preview says: other terms, another day, guaranteed, closed for sale or on sale again. For the network’s operations staff.' })
  async changeDepartures(@Ctx() scope: Scope, @Arg('input', () => ChangeDeparturesInput, { description: 'Which, how and why.' }) input: ChangeDeparturesInput): Promise<object> {
    requireForNetwork(scope.viewer, 'openDepartures');
    return changeDepartures(scope, { ...wishOf(input.change), fingerprint: input.fingerprint, key: input.key, reason: input.reason ?? null });
  }
}

function wishOf({ departureIds, terms, moveTo, step }: DepartureChangeInput): ChangeWish {
  const ids = [...new Set(departureIds)].sort();
  if (ids.length === 0 || ids.length > MOST_DEPARTURES) throw badInput(`departureIds must be from 1 to ${MOST_DEPARTURES}.`);
  if ([terms, moveTo, step].filter((one) => one != null).length !== 1) throw badInput('Give exactly one of terms, moveTo and step.');
  if (moveTo != null) {
    if (ids.length > 1) throw badInput('One departure is moved at a time.');
    return { departureIds: ids, change: { moveTo } };
  }
  return { departureIds: ids, change: step != null ? { step } : { terms: termsOf(terms!) } };
}

function termsOf({ groupSize, minimum, decideDays, isOnRequest }: DepartureTermsInput): Partial<DepartureTerms> {
  if (groupSize != null) requireGroup(groupSize);
  requireDecideDays(decideDays);
  return { ...(groupSize != null && { groupSize }), ...(minimum !== undefined && { minimum }), ...(decideDays != null && { decideDays }), ...(isOnRequest != null && { isOnRequest }) };
}

@Resolver(() => DepartureChangeStepType)
export class DepartureChangeStepResolver {
  @FieldResolver(() => DepartureType, { description: 'The departure.' })
  departure(@Root() { departureId }: PlannedStep, @Ctx() scope: Scope) {
    return scope.batches.load(departureById, departureId);
  }
}

@Resolver(() => ChangeDeparturesSuccessType)
export class ChangeDeparturesSuccessResolver {
  @FieldResolver(() => [DepartureType], { description: 'The departures that changed.' })
  departures(@Root() { departureIds }: { departureIds: readonly string[] }, @Ctx() scope: Scope) {
    return Promise.all(departureIds.map((id) => scope.batches.load(departureById, id)));
  }
}
