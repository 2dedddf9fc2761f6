import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import { enterManifest } from './enter-manifest.ts';
import { EnterManifestInput, EnterManifestResult, EnterManifestSuccessType } from './enter-manifest.type.ts';
import { reservationById } from './reservation.finders.ts';
import { ReservationType } from './reservation.type.ts';

@Resolver()
export class EnterManifestMutation {
  @Mutation(() => EnterManifestResult, { description: 'Names the travellers of a hold. A list with faults is refused with all of them, and nothing of it is kept.' })
  enterManifest(@Ctx() scope: Scope, @Arg('input', () => EnterManifestInput, { description: 'The whole list.' }) input: EnterManifestInput): Promise<object> {
    return enterManifest(scope, input);
  }
}

@Resolver(() => EnterManifestSuccessType)
export class EnterManifestSuccessResolver {
  @FieldResolver(() => [ReservationType], { description: 'The reservations that carry the list now, in order of date.' })
  reservations(@Root() answer: { reservationIds: string[] }, @Ctx() scope: Scope) {
    return Promise.all(answer.reservationIds.map((id) => scope.batches.load(reservationById, id)));
  }
}
