import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { graphqlEnum, TextType } from '#graphql/shared.type';

export const communityKinds = ['PEASANT_COMMUNITY', 'COOPERATIVE', 'POPULATED_CENTRE', 'AGRARIAN_ASSOCIATION'] as const;
export type CommunityKind = (typeof communityKinds)[number];
export const CommunityKindEnum = graphqlEnum('CommunityKind', 'The legal kinds of a member of the network.', communityKinds, {
  PEASANT_COMMUNITY: 'Comunidad campesina.', COOPERATIVE: 'Cooperativa agraria.', POPULATED_CENTRE: 'Centro poblado.', AGRARIAN_ASSOCIATION: 'Asociación agraria.',
});

@ObjectType('Community', { simpleResolvers: true, description: 'A peasant community, cooperative, populated centre or agrarian association that is a member of the network.' })
export class CommunityType {
  @Field(() => ID, { description: 'Identifier.' }) id!: string;
  @Field(() => String, { description: 'Stable key for addresses.' }) slug!: string;
  @Field(() => String, { description: 'Its name, as the community writes it.' }) name!: string;
  @Field(() => CommunityKindEnum, { description: 'What kind of member it is.' }) kind!: CommunityKind;
  @Field(() => [String], { description: 'Other names and spellings in use, wrong ones of the founding text among them.' }) alternativeNames!: string[];
  @Field(() => Int, { nullable: true, description: 'Altitude of its centre in metres; null when not known.' }) altitudeM!: number | null;
}

@ObjectType('ApproximatePosition', { simpleResolvers: true, description: 'A position known only to within a few kilometres; not for navigation.' })
export class ApproximatePositionType {
  @Field(() => Float, { description: 'Degrees, negative to the south.' }) latitude!: number;
  @Field(() => Float, { description: 'Degrees, negative to the west.' }) longitude!: number;
  @Field(() => Boolean, { description: 'True until it has been surveyed.' }) isApproximate!: boolean;
}

@ObjectType('CommunityServiceName', { simpleResolvers: true, description: 'Something a community is known to offer: a fact of the catalogue, not a price list.' })
export class CommunityServiceNameType {
  @Field(() => String, { description: 'Stable key.' }) slug!: string;
  @Field(() => TextType, { description: 'What is offered.' }) name!: TextType;
}

export const priceClasses = ['PER_PERSON', 'PER_GROUP', 'PER_NIGHT', 'PER_DAY', 'PER_ANIMAL_DAY', 'FREE'] as const;
export type PriceClass = (typeof priceClasses)[number];
export const PriceClassEnum = graphqlEnum('PriceClass', 'By what a service of a community is charged.', priceClasses, {
  PER_PERSON: 'For each person.', PER_GROUP: 'For the group.', PER_NIGHT: 'For each person and night.', PER_DAY: 'For each day.', PER_ANIMAL_DAY: 'For each animal and day.', FREE: 'It costs nothing.',
});

@ObjectType('CommunityService', { simpleResolvers: true, description: 'Something a community is known to offer. What is not known is null: to be confirmed.' })
export class CommunityServiceType {
  @Field(() => ID, { description: 'Identifier.' }) id!: string;
  @Field(() => String, { description: 'Stable key of what is offered.' }) slug!: string;
  @Field(() => TextType, { description: 'What is offered.' }) name!: TextType;
  @Field(() => PriceClassEnum, { nullable: true, description: 'By what it is charged; null when to be confirmed.' }) priceClass!: PriceClass | null;
}
