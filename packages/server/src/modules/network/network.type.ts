import { Field, ID, Int, ObjectType } from 'type-graphql';
import { TextType } from '#graphql/shared.type';

@ObjectType('Network', { simpleResolvers: true, description: 'Vilcanota Trek: the rural tourism network of communities that own private conservation areas.' })
export class NetworkType {
  @Field(() => String, { description: 'The network’s name.' }) name!: string;
  @Field(() => String, { description: 'The name under which it began.' }) formerName!: string;
}

@ObjectType('ReportedValue', { simpleResolvers: true, description: 'One value of a figure, as one or more sources give it.' })
export class ReportedValueType {
  @Field(() => String, { description: 'A plain number with a decimal point (7324.418), or a range (3500-5000).' }) value!: string;
  @Field(() => TextType, { nullable: true, description: 'What the source says beside the value: “more than”, “as mapped”; null when nothing.' }) qualifier!: TextType | null;
  @Field(() => Int, { nullable: true, description: 'Year for which the source gives it; null when it does not say.' }) year!: number | null;
}

@ObjectType('ReportedFigure', { simpleResolvers: true, description: 'A figure as sources report it. Where they contradict each other, their values stand side by side.' })
export class ReportedFigureType {
  @Field(() => String, { description: 'Stable key of the figure, for example conservation-area-hectares.' }) key!: string;
  @Field(() => TextType, { description: 'What is counted or measured.' }) label!: TextType;
  @Field(() => String, { nullable: true, description: 'ha or m; null for things that are counted.' }) unit!: string | null;
  @Field(() => [ReportedValueType], { description: 'The reported values.' }) values!: ReportedValueType[];
}

@ObjectType('EcosystemService', { simpleResolvers: true, description: 'What the queuña forests do for people, in the network’s words.' })
export class EcosystemServiceType {
  @Field(() => ID, { description: 'Identifier.' }) id!: string;
  @Field(() => String, { description: 'Stable key for addresses.' }) slug!: string;
  @Field(() => TextType, { description: 'The service in a few words.' }) name!: TextType;
  @Field(() => TextType, { description: 'The service in one sentence.' }) text!: TextType;
}

@ObjectType('Supporter', { simpleResolvers: true, description: 'An organisation that supports or advises the network.' })
export class SupporterType {
  @Field(() => ID, { description: 'Identifier.' }) id!: string;
  @Field(() => String, { description: 'Stable key for addresses.' }) slug!: string;
  @Field(() => String, { description: 'Its own name.' }) name!: string;
  @Field(() => String, { description: 'advising-ngo, ngo, foundation, fund, government or agency.' }) kind!: string;
  @Field(() => String, { nullable: true, description: 'The name by which the network’s founding text calls it, where that differs.' }) alternativeName!: string | null;
}

@ObjectType('District', { simpleResolvers: true, description: 'A district of the department of Cusco in which the network has communities.' })
export class DistrictType {
  @Field(() => ID, { description: 'Identifier.' }) id!: string;
  @Field(() => String, { description: 'Stable key for addresses.' }) slug!: string;
  @Field(() => String, { description: 'Name of the district.' }) name!: string;
  @Field(() => String, { description: 'Province it belongs to.' }) province!: string;
}

@ObjectType('AltitudeRange', { simpleResolvers: true, description: 'The lowest and the highest altitude that sources give, in metres.' })
export class AltitudeRangeType {
  @Field(() => Int, { description: 'Lowest, in metres.' }) lowM!: number;
  @Field(() => Int, { description: 'Highest, in metres.' }) highM!: number;
}
