import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { graphqlEnum } from '#graphql/shared.type';
import type { AddableNoun } from './add-to-catalogue.ts';
import { AddableNounEnum, CatalogueNounEnum, type Confidence, ConfidenceEnum, KeptDeparturesType } from './catalogue.type.ts';
import { type FactFault, factFaults } from './fact.rules.ts';
import type { CatalogueNoun } from './noun.ts';

export const FactFaultEnum = graphqlEnum('FactFault', 'What is to be mended of a fact.', factFaults, {
  NO_SUCH_FACT: 'There is no such fact.', FIXED: 'It is not changed after the thing was added.', REQUIRED: 'It may not be unknown or empty.', ONE_ONLY: 'It has one value.', TOO_LONG: 'It is too long.',
  TOO_MANY: 'There are too many values.', REPEATED: 'A value is there twice.', NOT_A_NUMBER: 'It is not a plain number.', NOT_WHOLE: 'It is not a whole number.', TOO_SMALL: 'It is below the smallest.', TOO_LARGE: 'It is above the largest.',
  NOT_A_DATE: 'It is not a date of the calendar.', NOT_YES_OR_NO: 'It is neither true nor false.', NOT_A_CHOICE: 'It is not among the choices.', NOT_IN_CATALOGUE: 'The catalogue has no such thing.',
  SOURCE_MISSING: 'No source says so.', SOURCE_UNKNOWN: 'The source is not listed.', CONFIDENCE_MISSING: 'How sure the editor is was not said.', NOTE_TOO_LONG: 'The note is too long.', NEEDS_THE_OTHER: 'It comes together with another one.',
  BELOW_THE_LOWER: 'The upper bound lies below the lower.', BEFORE_THE_START: 'The end lies before the start.', PERPETUAL_HAS_NO_END: 'What is perpetual has neither term nor last day.',
  NIGHT_WITHOUT_PLACE: 'One sleeps somewhere: the place is missing.', NOT_AN_ADDRESS: 'It is not an address on the web.', UNCHANGED: 'It says nothing new.',
});

@InputType('FactInput', { description: 'A fact as an editor saves it.' })
export class FactInput {
  @Field(() => String, { description: 'Which fact.' }) field!: string;
  @Field(() => [String], { description: 'Its values as text, as its kind writes them; none: unknown.' }) values!: string[];
  @Field(() => [ID], { description: 'Who says so: sources of the list.' }) sourceIds!: string[];
  @Field(() => ConfidenceEnum, { nullable: true, description: 'How sure the editor is.' }) confidence?: Confidence | null;
  @Field(() => String, { nullable: true, description: 'For the other editors; never published.' }) note?: string | null;
}
@InputType('EditFactsInput', { description: 'Facts of one thing to save together.' })
export class EditFactsInput {
  @Field(() => CatalogueNounEnum, { description: 'What it is.' }) noun!: CatalogueNoun;
  @Field(() => ID, { description: 'Which.' }) id!: string;
  @Field(() => Int, { description: 'The version it was opened at.' }) version!: number;
  @Field(() => [FactInput], { description: 'The facts that are saved; others stay as they are.' }) facts!: FactInput[];
  @Field(() => String, { nullable: true, description: 'Fingerprint of the departures that keep the old route, as they were shown; needed where a fact is frozen by departures.' }) seenKept?: string | null;
}
@InputType('AddToCatalogueInput', { description: 'Something to add to the catalogue, with its facts.' })
export class AddToCatalogueInput {
  @Field(() => AddableNounEnum, { description: 'What it is.' }) noun!: AddableNoun;
  @Field(() => [FactInput], { description: 'Its facts.' }) facts!: FactInput[];
  @Field(() => String, { nullable: true, description: 'For stages: fingerprint of the departures that keep the old route.' }) seenKept?: string | null;
}
@InputType('ReportedValueInput', { description: 'One value of a figure.' })
export class ReportedValueInput {
  @Field(() => String, { description: 'A plain number with a decimal point, or a range.' }) value!: string;
  @Field(() => String, { nullable: true, description: 'What the source says beside it, in Spanish.' }) qualifierEs?: string | null;
  @Field(() => String, { nullable: true, description: 'The same in English.' }) qualifierEn?: string | null;
  @Field(() => Int, { nullable: true, description: 'Year for which the source gives it.' }) year?: number | null;
  @Field(() => [ID], { description: 'Who gives it.' }) sourceIds!: string[];
}
@InputType('EditFigureInput', { description: 'The values of a figure, all of them.' })
export class EditFigureInput {
  @Field(() => String, { description: 'Which figure.' }) key!: string;
  @Field(() => Int, { description: 'The version it was opened at.' }) version!: number;
  @Field(() => [ReportedValueInput], { description: 'Its values, side by side, in order.' }) values!: ReportedValueInput[];
  @Field(() => ConfidenceEnum, { nullable: true, description: 'How sure the editor is.' }) confidence?: Confidence | null;
  @Field(() => String, { nullable: true, description: 'For the other editors; never published.' }) note?: string | null;
}

@ObjectType('FactProblem', { simpleResolvers: true, description: 'One thing to mend before a save.' })
export class FactProblemType {
  @Field(() => String, { description: 'Which fact.' }) field!: string;
  @Field(() => FactFaultEnum, { description: 'What is wrong with it.' }) fault!: FactFault;
  @Field(() => String, { nullable: true, description: 'What was found.' }) found!: string | null;
  @Field(() => String, { nullable: true, description: 'The limit it broke.' }) limit!: string | null;
}
@ObjectType('FactsRefused', { implements: ProblemType, simpleResolvers: true, description: 'Something is to be mended; nothing was saved.' })
export class FactsRefusedType extends ProblemType {
  @Field(() => [FactProblemType], { description: 'All there is to mend.' }) problems!: FactProblemType[];
}
@ObjectType('CatalogueStale', { implements: ProblemType, description: 'Somebody else saved it first; nothing was saved.' })
export class CatalogueStaleType extends ProblemType {}
@ObjectType('EffectNotSeen', { implements: ProblemType, simpleResolvers: true, description: 'Departures keep the route they were opened with: look at them first. Nothing was saved.' })
export class EffectNotSeenType extends ProblemType {
  @Field(() => KeptDeparturesType, { description: 'The departures that stay as they are.' }) kept!: KeptDeparturesType;
}
@ObjectType('AlreadyInCatalogue', { implements: ProblemType, description: 'It is in the catalogue already; nothing was added.' })
export class AlreadyInCatalogueType extends ProblemType {}
@ObjectType('StageOutOfOrder', { implements: ProblemType, simpleResolvers: true, description: 'Stages follow one another without a gap.' })
export class StageOutOfOrderType extends ProblemType {
  @Field(() => Int, { description: 'The day of the next stage.' }) nextDay!: number;
}
@ObjectType('FigureStale', { implements: ProblemType, description: 'Somebody else saved the figure first; nothing was saved.' })
export class FigureStaleType extends ProblemType {}
@ObjectType('EditFactsSuccess', { description: 'The facts are saved.' })
export class EditFactsSuccessType {}
@ObjectType('AddToCatalogueSuccess', { description: 'It is in the catalogue.' })
export class AddToCatalogueSuccessType {}
@ObjectType('EditFigureSuccess', { description: 'The values are saved.' })
export class EditFigureSuccessType {}

export const EditFactsResult = createUnionType({
  name: 'EditFactsResult', description: 'What came of saving facts.', types: () => [EditFactsSuccessType, FactsRefusedType, CatalogueStaleType, EffectNotSeenType] as const, resolveType: memberOf('EditFactsSuccess'),
});
export const AddToCatalogueResult = createUnionType({
  name: 'AddToCatalogueResult', description: 'What came of adding to the catalogue.',
  types: () => [AddToCatalogueSuccessType, FactsRefusedType, AlreadyInCatalogueType, StageOutOfOrderType, EffectNotSeenType] as const, resolveType: memberOf('AddToCatalogueSuccess'),
});
export const EditFigureResult = createUnionType({
  name: 'EditFigureResult', description: 'What came of saving a figure.', types: () => [EditFigureSuccessType, FactsRefusedType, FigureStaleType] as const, resolveType: memberOf('EditFigureSuccess'),
});
