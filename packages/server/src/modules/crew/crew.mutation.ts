import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { mayForNetwork, requireForNetwork } from '#access/grants';
import { badInput } from '#graphql/bad-input';
import type { Scope } from '#http/scope';
import { departureById } from '#modules/departures/departure.finders';
import { DepartureType } from '#modules/departures/departure.type';
import { SeasonImpactType } from '#modules/departures/impact.type';
import { addCrewMember } from './add-crew-member.ts';
import { assignCrew, previewCrew } from './assign-crew.ts';
import { crewMemberById } from './crew.finders.ts';
import {
  AddCrewMemberInput, AddCrewMemberResult, AddCrewMemberSuccessType, AssignCrewInput, AssignCrewResult, AssignCrewSuccessType, CrewChangeInput, CrewImpactResult, CrewMemberAssignedType, CrewMemberEndedType, CrewMemberType, CrewTakenType,
  EndCrewMemberInput, EndCrewMemberResult, EndCrewMemberSuccessType, GuideRatioChangeInput,
  SetGuideRatioInput, SetGuideRatioResult,
} from './crew.type.ts';
import { endCrewMember } from './end-crew-member.ts';
import { previewGuideRatio, setGuideRatio } from './set-guide-ratio.ts';

/** More people than any departure has; beyond it the request is malformed. */
const LARGEST_CREW = 50;
const MOST_PER_GUIDE = 1000;

@Resolver()
export class CrewMutation {
  @Query(() => CrewImpactResult, { nullable: true, description: 'What this crew would mean for who reserved; null for all but the network’s operations staff.' })
  async crewImpact(@Ctx() scope: Scope, @Arg('change', () => CrewChangeInput, { description: 'Who would go.' }) change: CrewChangeInput): Promise<object | null> {
    return mayForNetwork(scope.viewer, 'runSeason') ? previewCrew(scope, checkedCrew(change)) : null;
  }

  @Query(() => SeasonImpactType, { nullable: true, description: 'What this rule would mean for departures that have their guides; null for all but the network’s operations staff.' })
  async guideRatioImpact(@Ctx() scope: Scope, @Arg('change', () => GuideRatioChangeInput, { description: 'The rule.' }) change: GuideRatioChangeInput): Promise<object | null> {
    return mayForNetwork(scope.viewer, 'runSeason') ? previewGuideRatio(scope, checkedRatio(change)) : null;
  }

  @Mutation(() => AddCrewMemberResult, { description: 'Takes somebody into the list of those who may be assigned. For the network’s operations staff.' })
  addCrewMember(@Ctx() scope: Scope, @Arg('input', () => AddCrewMemberInput, { description: 'Who.' }) input: AddCrewMemberInput): Promise<object> {
    return addCrewMember(scope, input);
  }

  @Mutation(() => EndCrewMemberResult, { description: 'Takes somebody off the list who does not work any more: past departures keep them, further ones cannot have them. For the network’s operations staff.' })
  endCrewMember(@Ctx() scope: Scope, @Arg('input', () => EndCrewMemberInput, { description: 'Who, and why.' }) input: EndCrewMemberInput): Promise<object> {
    return endCrewMember(scope, input);
  }

  @Mutation(() => AssignCrewResult, { description: 'Decides who goes with a departure on each of its days. For the network’s operations staff.' })
  async assignCrew(@Ctx() scope: Scope, @Arg('input', () => AssignCrewInput, { description: 'Who, with its impact and why.' }) input: AssignCrewInput): Promise<object> {
    requireForNetwork(scope.viewer, 'runSeason');
    return assignCrew(scope, { ...checkedCrew(input.change), ...input });
  }

  @Mutation(() => SetGuideRatioResult, { description: 'Sets how many travellers one guide leads. For the network’s operations staff.' })
  async setGuideRatio(@Ctx() scope: Scope, @Arg('input', () => SetGuideRatioInput, { description: 'The rule, with its impact and why.' }) input: SetGuideRatioInput): Promise<object> {
    requireForNetwork(scope.viewer, 'runSeason');
    const answer = await setGuideRatio(scope, { ...checkedRatio(input.change), ...input });
    return 'kind' in answer ? answer : { travellers: input.change.travellers };
  }
}

function checkedCrew(change: CrewChangeInput): CrewChangeInput {
  if (change.crewMemberIds.length > LARGEST_CREW) throw badInput(`crewMemberIds must be at most ${LARGEST_CREW}.`);
  return change;
}
function checkedRatio(change: GuideRatioChangeInput): GuideRatioChangeInput {
  if (change.travellers < 1 || change.travellers > MOST_PER_GUIDE) throw badInput(`travellers must be a whole number from 1 to ${MOST_PER_GUIDE}.`);
  return change;
}

@Resolver(() => AddCrewMemberSuccessType)
export class AddCrewMemberSuccessResolver {
  @FieldResolver(() => CrewMemberType, { description: 'The member.' })
  member(@Root() answer: { crewMemberId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(crewMemberById, answer.crewMemberId);
  }
}

@Resolver(() => EndCrewMemberSuccessType)
export class EndCrewMemberSuccessResolver {
  @FieldResolver(() => CrewMemberType, { description: 'The member.' })
  member(@Root() answer: { crewMemberId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(crewMemberById, answer.crewMemberId);
  }
}

@Resolver(() => CrewMemberEndedType)
export class CrewMemberEndedResolver {
  @FieldResolver(() => CrewMemberType, { description: 'Who.' })
  member(@Root() refusal: { crewMemberId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(crewMemberById, refusal.crewMemberId);
  }
}

@Resolver(() => CrewMemberAssignedType)
export class CrewMemberAssignedResolver {
  @FieldResolver(() => [DepartureType], { description: 'The departures to come that have them, by date.' })
  departures(@Root() refusal: { departureIds: readonly string[] }, @Ctx() scope: Scope) {
    return Promise.all(refusal.departureIds.map((id) => scope.batches.load(departureById, id)));
  }
}

@Resolver(() => AssignCrewSuccessType)
export class AssignCrewSuccessResolver {
  @FieldResolver(() => DepartureType, { description: 'The departure with its crew.' })
  departure(@Root() answer: { departureId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(departureById, answer.departureId);
  }
}

@Resolver(() => CrewTakenType)
export class CrewTakenResolver {
  @FieldResolver(() => CrewMemberType, { description: 'Who.' })
  member(@Root() refusal: { crewMemberId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(crewMemberById, refusal.crewMemberId);
  }

  @FieldResolver(() => DepartureType, { description: 'With which departure.' })
  departure(@Root() refusal: { departureId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(departureById, refusal.departureId);
  }
}
