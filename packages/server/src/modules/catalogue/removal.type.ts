import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { memberOf, ProblemType } from '#graphql/problem';
import { graphqlEnum } from '#graphql/shared.type';
import { ReasonMissingType } from '#modules/audit/reason.type';
import { KeptDeparturesType } from './catalogue.type.ts';
import { EffectNotSeenType } from './edit.type.ts';
import { type ReferenceKind, referenceKinds, type RemovableNoun, removableNouns } from './removal.rules.ts';

export const RemovableNounEnum = graphqlEnum('RemovableNoun', 'What staff may take out of the catalogue.', removableNouns, {
  PLACE: 'A place of a route.', TREK: 'A trek.', STAGE: 'The last day of a trek.', SERVICE: 'What a community offers.', SOURCE: 'A source of facts.', FIGURE: 'A figure of the network.',
});
export const CatalogueReferenceKindEnum = graphqlEnum('CatalogueReferenceKind', 'By what something of the catalogue is referred to.', referenceKinds, {
  STAGES: 'Stages of treks.', SERVICES: 'What communities offer.', TRACKS: 'Tracks of stages.', CLOSURES: 'Closures, past ones too.', DEPARTURES: 'Departures, past ones too.', DEPARTURE_RULES: 'Rules by which departures are opened.',
  RESERVATIONS: 'Reservations, past ones too.', WAITING_PARTIES: 'Parties on the waiting list, past ones too.', RATES: 'Rates, withdrawn ones too.', GUIDE_RULES: 'How many travellers one guide leads.', LIMITS: 'Limits of the season.',
  FACTS: 'Facts that staff entered.', COMMUNITIES: 'Communities.', CONSERVATION_AREAS: 'Conservation areas.', TREKS: 'Treks.', DISTRICTS: 'Districts.', FIGURES: 'Figures of the network.', ECOSYSTEM_SERVICES: 'What the forests do.',
  SUPPORTERS: 'Who supports the network.', CHECKLIST_ITEMS: 'Lines of the certification’s checklist.', AGENCIES: 'Agencies.',
});

@ObjectType('CatalogueReference', { simpleResolvers: true, description: 'What refers to something of the catalogue. For the network’s staff who edit it.' })
export class CatalogueReferenceType {
  @Field(() => CatalogueReferenceKindEnum, { description: 'What it is.' }) kind!: ReferenceKind;
  @Field(() => Int, { description: 'How many.' }) count!: number;
  @Field(() => [String], { description: 'The first three by name.' }) examples!: string[];
}

@ObjectType('CatalogueRemoval', { simpleResolvers: true, description: 'What taking something out of the catalogue would mean, before anything is done. For the network’s staff who edit it.' })
export class CatalogueRemovalType {
  @Field(() => ID, { description: 'The id of what would go.' }) id!: string;
  @Field(() => String, { description: 'What it is called.' }) name!: string;
  @Field(() => Int, { description: 'To be sent with the removal.' }) version!: number;
  @Field(() => [CatalogueReferenceType], { description: 'What refers to it; with any of these it stays.' }) references!: CatalogueReferenceType[];
  @Field(() => Int, { nullable: true, description: 'Of a stage that is not the last: the day of the last one, which would have to go first. Null where this does not stand against it.' }) lastDay!: number | null;
  @Field(() => KeptDeparturesType, { nullable: true, description: 'Of a stage: the departures that keep the route they were opened with.' }) kept!: KeptDeparturesType | null;
}

@InputType('RemoveFromCatalogueInput', { description: 'Something to take out of the catalogue.' })
export class RemoveFromCatalogueInput {
  @Field(() => RemovableNounEnum, { description: 'What it is.' }) noun!: RemovableNoun;
  @Field(() => ID, { description: 'Which.' }) id!: string;
  @Field(() => Int, { description: 'The version that was looked at.' }) version!: number;
  @Field(() => String, { description: 'Why, for the audit trail.' }) reason!: string;
  @Field(() => String, { nullable: true, description: 'Of a stage: fingerprint of the departures that keep the old route.' }) seenKept?: string | null;
}
@ObjectType('RemoveFromCatalogueSuccess', { simpleResolvers: true, description: 'It is not in the catalogue any more.' })
export class RemoveFromCatalogueSuccessType {
  @Field(() => RemovableNounEnum, { description: 'What it was.' }) noun!: RemovableNoun;
  @Field(() => ID, { description: 'Its id, which the audit trail keeps.' }) id!: string;
  @Field(() => String, { description: 'What it was called.' }) name!: string;
}
@ObjectType('StillReferredTo', { implements: ProblemType, simpleResolvers: true, description: 'Something refers to it; nothing was removed.' })
export class StillReferredToType extends ProblemType {
  @Field(() => [CatalogueReferenceType], { description: 'What refers to it.' }) references!: CatalogueReferenceType[];
}
@ObjectType('NotTheLastStage', { implements: ProblemType, simpleResolvers: true, description: 'Stages follow one another without a gap: only the last one can be removed.' })
export class NotTheLastStageType extends ProblemType {
  @Field(() => Int, { description: 'The day of the last stage.' }) lastDay!: number;
}
@ObjectType('RemovalStale', { implements: ProblemType, description: 'Somebody saved it since it was looked at; nothing was removed.' })
export class RemovalStaleType extends ProblemType {}
export const RemoveFromCatalogueResult = createUnionType({
  name: 'RemoveFromCatalogueResult', description: 'What came of taking something out of the catalogue.',
  types: () => [RemoveFromCatalogueSuccessType, StillReferredToType, NotTheLastStageType, RemovalStaleType, EffectNotSeenType, ReasonMissingType] as const, resolveType: memberOf('RemoveFromCatalogueSuccess'),
});
