import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { graphqlEnum, TextType } from '#graphql/shared.type';

export const lodgingKinds = ['CAMP', 'HOME'] as const;
export type LodgingKind = (typeof lodgingKinds)[number];
export const LodgingKindEnum = graphqlEnum('LodgingKind', 'How one sleeps on the way.', lodgingKinds, { CAMP: 'In a tent.', HOME: 'In a family’s home.' });

export const placeKinds = ['COMMUNITY', 'CAMP', 'PASS', 'TOWN', 'ROAD_HEAD', 'HOT_SPRINGS'] as const;
export type PlaceKind = (typeof placeKinds)[number];
export const PlaceKindEnum = graphqlEnum('PlaceKind', 'The kinds of places on a route.', placeKinds, {
  COMMUNITY: 'The centre of a community.', CAMP: 'A camp.', PASS: 'A mountain pass.', TOWN: 'A town.', ROAD_HEAD: 'A point on a road.', HOT_SPRINGS: 'Hot springs.',
});

@ObjectType('Stage', { simpleResolvers: true, description: 'One day of a trek. What sources do not say is null.' })
export class StageType {
  @Field(() => ID, { description: 'Identifier.' }) id!: string;
  @Field(() => Int, { description: 'Day of the trek, from 1.' }) day!: number;
  @Field(() => Int, { nullable: true, description: 'Altitude of the day’s highest point in metres.' }) highPointM!: number | null;
  @Field(() => TextType, { nullable: true, description: 'What the day’s highest point is called, when it has a name.' }) highPointName!: TextType | null;
  @Field(() => [LodgingKindEnum], { description: 'How one may sleep after this day; empty when the trek ends or one leaves by road.' }) lodging!: LodgingKind[];
  @Field(() => Float, { nullable: true, description: 'Kilometres on foot.' }) distanceKm!: number | null;
  @Field(() => Int, { nullable: true, description: 'Ascent in metres.' }) ascentM!: number | null;
  @Field(() => Int, { nullable: true, description: 'Descent in metres.' }) descentM!: number | null;
  @Field(() => Float, { nullable: true, description: 'Fewest hours that sources give.' }) hoursMin!: number | null;
  @Field(() => Float, { nullable: true, description: 'Most hours that sources give.' }) hoursMax!: number | null;
}

@ObjectType('Place', { simpleResolvers: true, description: 'Where a stage starts, ends, sleeps or is highest.' })
export class PlaceType {
  @Field(() => ID, { description: 'Identifier.' }) id!: string;
  @Field(() => String, { description: 'Stable key for addresses.' }) slug!: string;
  @Field(() => String, { description: 'Its name in Spanish.' }) name!: string;
  @Field(() => TextType, { description: 'Its name in both languages.' }) title!: TextType;
  @Field(() => PlaceKindEnum, { description: 'What kind of place it is.' }) kind!: PlaceKind;
  @Field(() => Int, { nullable: true, description: 'Altitude in metres; null when not known.' }) altitudeM!: number | null;
  @Field(() => [Int], { description: 'Other altitudes that sources print for it, in metres.' }) otherAltitudesM!: number[];
}
