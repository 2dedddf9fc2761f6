import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { NotFound } from '#access/errors';
import { requireViewer } from '#access/grants';
import { textOrNull } from '#graphql/text';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { departureById } from '#modules/departures/departure.finders';
import { DepartureType } from '#modules/departures/departure.type';
import { LONGEST_REFERENCE } from '#modules/reservations/hold.type';
import { joinWaitingList } from './join-waiting-list.ts';
import {
  JoinWaitingListInput, JoinWaitingListResult, JoinWaitingListSuccessType, RoomNowType, WithdrawWaitingInput, WithdrawWaitingResult, WithdrawWaitingSuccessType,
} from './join-waiting-list.type.ts';
import { waitingById } from './waiting.finders.ts';
import { WaitingEntryType } from './waiting.type.ts';
import { withdrawWaiting } from './withdraw-waiting.ts';

@Resolver()
export class WaitingListMutation {
  @Mutation(() => JoinWaitingListResult, { description: 'Lets a party wait for room on a trek between two dates. It is offered spots as soon as some become free and nobody before it can use them.' })
  joinWaitingList(@Ctx() scope: Scope, @Arg('input', () => JoinWaitingListInput, { description: 'Who, for what, how long.' }) input: JoinWaitingListInput): Promise<object> {
    return joinWaitingList(scope, { ...input, reference: textOrNull('reference', input.reference, LONGEST_REFERENCE) });
  }

  @Mutation(() => WithdrawWaitingResult, { description: 'Takes a party off the waiting list. Possible also when the agency’s certification has lapsed.' })
  withdrawWaiting(@Ctx() scope: Scope, @Arg('input', () => WithdrawWaitingInput, { description: 'Which entry.' }) input: WithdrawWaitingInput): Promise<object> {
    requireViewer(scope.viewer);
    if (!isUuid(input.entryId)) throw new NotFound();
    return withdrawWaiting(scope, input);
  }
}

@Resolver(() => JoinWaitingListSuccessType)
export class JoinWaitingListSuccessResolver {
  @FieldResolver(() => WaitingEntryType, { description: 'The entry, with its place.' })
  entry(@Root() answer: { entryId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(waitingById, answer.entryId);
  }
}

@Resolver(() => WithdrawWaitingSuccessType)
export class WithdrawWaitingSuccessResolver {
  @FieldResolver(() => WaitingEntryType, { description: 'The entry.' })
  entry(@Root() answer: { entryId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(waitingById, answer.entryId);
  }
}

@Resolver(() => RoomNowType)
export class RoomNowResolver {
  @FieldResolver(() => [DepartureType], { description: 'The departures that fit now, by date.' })
  departures(@Root() refusal: { departureIds: readonly string[] }, @Ctx() scope: Scope) {
    return Promise.all(refusal.departureIds.map((id) => scope.batches.load(departureById, id)));
  }
}
