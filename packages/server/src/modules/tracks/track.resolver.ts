import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { mayForNetwork } from '#access/grants';
import { limaDate } from '#db/now';
import { LocalDateScalar } from '#graphql/scalars';
import type { Scope } from '#http/scope';
import { personById } from '#modules/people/person.finders';
import { PersonType } from '#modules/people/person.type';
import type { StageRow } from '#modules/treks/stage.finders';
import { StageType } from '#modules/treks/stage.type';
import { removeTrack } from './save-track.ts';
import { placesOfStage, type TrackRow, trackOfStage } from './track.finders.ts';
import { RemoveTrackInput, RemoveTrackResult, RemoveTrackSuccessType, TrackType } from './track.type.ts';
import { endsOf } from './warning.rules.ts';

const ends = async (track: TrackRow, scope: Scope) => endsOf(track, (await scope.batches.load(placesOfStage, track.stageId))!);
const mayEdit = (scope: Scope) => mayForNetwork(scope.viewer, 'editCatalogue');

@Resolver(() => StageType)
export class StageTrackResolver {
  @FieldResolver(() => TrackType, { nullable: true, description: 'Its line and profile as a file gave them; null while there is none: then nothing is drawn between its places.' })
  track(@Root() stage: StageRow, @Ctx() scope: Scope) {
    return scope.batches.load(trackOfStage, stage.id);
  }
}

@Resolver(() => TrackType)
export class TrackResolver {
  @FieldResolver(() => Boolean, { description: 'Its first point lies where the catalogue has the place at which the day starts, by position or altitude; where not, or where neither is known, its start is not drawn with that name.' })
  async startsAtPlace(@Root() track: TrackRow, @Ctx() scope: Scope) {
    return (await ends(track, scope)).startsAtPlace;
  }

  @FieldResolver(() => Boolean, { description: 'The same of its last point and the place at which the day ends.' })
  async endsAtPlace(@Root() track: TrackRow, @Ctx() scope: Scope) {
    return (await ends(track, scope)).endsAtPlace;
  }

  @FieldResolver(() => LocalDateScalar, { description: 'The day on which it was brought, in Lima.' })
  broughtOn(@Root() { uploadedAt }: TrackRow) {
    return limaDate(new Date(uploadedAt));
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who brought it; null for all but the network’s staff who edit the catalogue.' })
  broughtBy(@Root() { uploadedBy }: TrackRow, @Ctx() scope: Scope) {
    return mayEdit(scope) ? scope.batches.load(personById, uploadedBy) : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Name of the file; null for all but the network’s staff who edit the catalogue.' })
  fileName(@Root() { fileName }: TrackRow, @Ctx() scope: Scope) {
    return mayEdit(scope) ? fileName : null;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Points of the file; null for all but the network’s staff who edit the catalogue.' })
  points(@Root() { points }: TrackRow, @Ctx() scope: Scope) {
    return mayEdit(scope) ? points : null;
  }
}

@Resolver(() => RemoveTrackSuccessType)
export class TrackMutation {
  @Mutation(() => RemoveTrackResult, { description: 'Takes the track of a stage away. For the network’s staff who edit the catalogue.' })
  removeTrack(@Ctx() scope: Scope, @Arg('input', () => RemoveTrackInput, { description: 'Which track, of which stage.' }) input: RemoveTrackInput): Promise<object> {
    return removeTrack(scope, input);
  }

  @FieldResolver(() => ID, { description: 'The stage.' })
  stageId(@Root() answer: { stageId: string }) {
    return answer.stageId;
  }
}
