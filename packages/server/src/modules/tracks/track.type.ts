import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf } from '#graphql/problem';
import { type Origin, OriginEnum, graphqlEnum } from '#graphql/shared.type';
import { type Made, waysMade } from './track.finders.ts';

export const TrackMadeEnum = graphqlEnum('TrackMade', 'How a track came to be.', waysMade, { SURVEYED: 'Walked with an instrument.', DRAWN: 'Drawn on a map.' });

@ObjectType('Track', { description: 'The line of a stage as a file gave it, simplified for drawing and measured before that. Indicative, not for navigation.' })
export class TrackType {
  @Field(() => ID, { description: 'Identifier.' }) id!: string;
  @Field(() => [[Float]], { description: 'The line: pairs of latitude and longitude in degrees, in the direction of the walk; at most 400.' }) line!: number[][];
  @Field(() => [[Float]], { nullable: true, description: 'The profile: pairs of kilometres and metres, each a point of the file, at most 201; null where the file gives no altitudes.' }) profile!: number[][] | null;
  @Field(() => [[Int]], { nullable: true, description: 'Ascent and descent in metres walked up to each point of the profile, counted on all points of the file; the last are ascentM and descentM. Null without a profile, and for tracks that were measured before this was kept.' }) climb!: number[][] | null;
  @Field(() => Float, { description: 'Length in kilometres, along the great circle between all points of the file.' }) lengthKm!: number;
  @Field(() => Int, { nullable: true, description: 'Ascent in metres; rises of less than 10 m are not counted. Null where the file gives no altitudes.' }) ascentM!: number | null;
  @Field(() => Int, { nullable: true, description: 'Descent in metres, by the same rule.' }) descentM!: number | null;
  @Field(() => Int, { nullable: true, description: 'Highest altitude in metres.' }) highestM!: number | null;
  @Field(() => TrackMadeEnum, { description: 'Surveyed or drawn.' }) made!: Made;
  @Field(() => String, { description: 'Where it comes from.' }) sourceText!: string;
  @Field(() => OriginEnum, { description: 'Entered by the network, or invented for the demonstration.' }) origin!: Origin;
}

@InputType('RemoveTrackInput', { description: 'A track to take away.' })
export class RemoveTrackInput {
  @Field(() => ID, { description: 'The stage.' }) stageId!: string;
  @Field(() => ID, { description: 'The track that is looked at.' }) trackId!: string;
}
@ObjectType('RemoveTrackSuccess', { description: 'The stage has no track any more.' })
export class RemoveTrackSuccessType {}
export const RemoveTrackResult = createUnionType({ name: 'RemoveTrackResult', description: 'What came of taking a track away.', types: () => [RemoveTrackSuccessType] as const, resolveType: memberOf('RemoveTrackSuccess') });
