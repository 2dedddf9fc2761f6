import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '#graphql/scalars';
import { type Confidence, ConfidenceEnum } from './catalogue.type.ts';

@ObjectType('CatalogueFigureValue', { simpleResolvers: true, description: 'One value that sources report. For the network’s staff who edit it.' })
export class FigureValueType {
  @Field(() => String, { description: 'A plain number, or a range.' }) value!: string;
  @Field(() => String, { nullable: true, description: 'What the source says beside it, in Spanish.' }) qualifierEs!: string | null;
  @Field(() => String, { nullable: true, description: 'The same in English.' }) qualifierEn!: string | null;
  @Field(() => Int, { nullable: true, description: 'Year for which the source gives it.' }) year!: number | null;
  @Field(() => [ID], { description: 'Who gives it.' }) sourceIds!: string[];
}
@ObjectType('CatalogueFigure', { simpleResolvers: true, description: 'A figure of the network as its editors see it: contradicting values side by side. For the network’s staff who edit it.' })
export class FigureDeskType {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => String, { description: 'Its key.' }) key!: string;
  @Field(() => Int, { description: 'Raised by each save.' }) version!: number;
  @Field(() => String, { description: 'What is counted, in Spanish.' }) labelEs!: string;
  @Field(() => String, { nullable: true, description: 'The same in English.' }) labelEn!: string | null;
  @Field(() => String, { nullable: true, description: 'ha or m; null for counts.' }) unit!: string | null;
  @Field(() => [FigureValueType], { description: 'The reported values.' }) values!: FigureValueType[];
  @Field(() => ConfidenceEnum, { nullable: true, description: 'How sure the editors are. Never published.' }) confidence!: Confidence | null;
  @Field(() => String, { nullable: true, description: 'The editors’ note. Never published.' }) note!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When staff last saved it.' }) editedAt!: string | null;
}
