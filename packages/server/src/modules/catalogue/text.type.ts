import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { graphqlEnum } from '#graphql/shared.type';
import { FactsRefusedType } from './edit.type.ts';
import { type TextKind, textKinds, type TextPart, textParts } from './text.kinds.ts';

export const CatalogueTextKindEnum = graphqlEnum('CatalogueTextKind', 'What has texts in Spanish and English.', textKinds, {
  PLACE: 'A place of a route.', TREK: 'A trek.', STAGE: 'A stage of a trek.', SERVICE_NAME: 'A kind of service of communities.', FIGURE: 'A figure of the network.', FIGURE_VALUE: 'A value that sources report.',
  ECOSYSTEM_SERVICE: 'What the forests do.', CHECKLIST_ITEM: 'A line of the certification’s checklist.', SEASON: 'A season of the rates.',
});
export const CatalogueTextPartEnum = graphqlEnum('CatalogueTextPart', 'Which of its texts.', textParts, {
  NAME: 'Its name.', HIGH_POINT: 'The name of its highest point.', LABEL: 'What is counted.', QUALIFIER: 'What a source says beside the value.', TEXT: 'Its text.', TITLE: 'Its title.', ISSUER: 'Who issues it.',
  INSTRUMENT: 'By what it is asked.', EVIDENCE: 'What shows it.', RENEWAL: 'When it is renewed.',
});

@ObjectType('CatalogueText', { simpleResolvers: true, description: 'A text of the catalogue in its two languages. For the network’s staff who edit it.' })
export class CatalogueTextType {
  @Field(() => ID, { description: 'Names the text in a save.' }) id!: string;
  @Field(() => CatalogueTextKindEnum, { description: 'What it belongs to.' }) kind!: TextKind;
  @Field(() => CatalogueTextPartEnum, { description: 'Which of its texts.' }) part!: TextPart;
  @Field(() => String, { nullable: true, description: 'What it belongs to, by its name in Spanish; null when that is what is missing.' }) what!: string | null;
  @Field(() => String, { nullable: true, description: 'The text in Spanish; null when it is missing.' }) es!: string | null;
  @Field(() => String, { nullable: true, description: 'The text in English; null when it is missing.' }) en!: string | null;
  @Field(() => Boolean, { description: 'The Spanish text is not edited here: it is a fact of its own, or names something for good.' }) isSpanishFixed!: boolean;
}

@InputType('EditCatalogueTextInput', { description: 'A text of the catalogue in both languages.' })
export class EditCatalogueTextInput {
  @Field(() => ID, { description: 'Which text.' }) id!: string;
  @Field(() => String, { description: 'In Spanish.' }) es!: string;
  @Field(() => String, { description: 'In English.' }) en!: string;
  @Field(() => String, { nullable: true, description: 'The Spanish text that was looked at.' }) seenEs?: string | null;
  @Field(() => String, { nullable: true, description: 'The English text that was looked at.' }) seenEn?: string | null;
}
@ObjectType('EditCatalogueTextSuccess', { description: 'The text is saved.' })
export class EditCatalogueTextSuccessType {}
@ObjectType('CatalogueTextStale', { implements: ProblemType, description: 'Somebody else saved the text first; nothing was saved.' })
export class CatalogueTextStaleType extends ProblemType {}
export const EditCatalogueTextResult = createUnionType({
  name: 'EditCatalogueTextResult', description: 'What came of saving a text.', types: () => [EditCatalogueTextSuccessType, FactsRefusedType, CatalogueTextStaleType] as const, resolveType: memberOf('EditCatalogueTextSuccess'),
});
