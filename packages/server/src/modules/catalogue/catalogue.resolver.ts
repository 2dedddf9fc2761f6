import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { mayForNetwork } from '#access/grants';
import { limaDate } from '#db/now';
import { SourceType } from '#graphql/shared.type';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { auditTrailOf } from '#modules/audit/audit.finders';
import { AuditEntryType } from '#modules/audit/audit.type';
import { loadSources } from '#modules/network/source.finders';
import { personById } from '#modules/people/person.finders';
import { PersonType } from '#modules/people/person.type';
import { stagesOfTrek } from '#modules/treks/stage.finders';
import { StageType } from '#modules/treks/stage.type';
import { type CatalogueObjectRow, findCatalogue, findCatalogueObject } from './catalogue.finders.ts';
import { CatalogueChoiceType, CatalogueFactType, CatalogueGapType, CatalogueNounEnum, CatalogueObjectType, KeptDeparturesType } from './catalogue.type.ts';
import { findChoices } from './choice.finders.ts';
import { type FactRow, factsOf } from './facts-of.ts';
import { gapsOf } from './gap.rules.ts';
import { keptOfTreks } from './kept-departures.ts';
import { type CatalogueNoun, catalogueNouns, nounTables } from './noun.ts';

const HISTORIES = Object.fromEntries(catalogueNouns.map((noun) => [noun, auditTrailOf(nounTables[noun].type as 'Community')])) as Record<CatalogueNoun, ReturnType<typeof auditTrailOf>>;
const mayEdit = (scope: Scope) => mayForNetwork(scope.viewer, 'editCatalogue');
const FOR_EDITORS = 'null for all but the network’s staff who edit the catalogue.';

@Resolver(() => CatalogueObjectType)
export class CatalogueResolver {
  @Query(() => [CatalogueObjectType], { nullable: true, description: `Everything of a noun as its editors see it; ${FOR_EDITORS}` })
  async catalogueObjects(@Ctx() scope: Scope, @Arg('noun', () => CatalogueNounEnum, { description: 'Which noun.' }) noun: CatalogueNoun) {
    return mayEdit(scope) ? findCatalogue(scope.db, noun) : null;
  }

  @Query(() => CatalogueObjectType, { nullable: true, description: `One thing of the catalogue as its editors see it; ${FOR_EDITORS}` })
  async catalogueObject(@Ctx() scope: Scope, @Arg('noun', () => CatalogueNounEnum, { description: 'What it is.' }) noun: CatalogueNoun, @Arg('id', () => ID, { description: 'Its id.' }) id: string) {
    return mayEdit(scope) && isUuid(id) ? findCatalogueObject(scope.db, noun, id) : null;
  }

  @Query(() => [CatalogueChoiceType], { nullable: true, description: `Districts and kinds of services, for facts that point to them; ${FOR_EDITORS}` })
  async catalogueChoices(@Ctx() scope: Scope) {
    return mayEdit(scope) ? findChoices(scope.db) : null;
  }

  @FieldResolver(() => [CatalogueFactType], { description: 'Its facts, in the order of its page.' })
  facts(@Root() object: CatalogueObjectRow, @Ctx() scope: Scope): Promise<FactRow[]> {
    return factsOf(scope, object);
  }

  @FieldResolver(() => [CatalogueGapType], { description: 'What is missing of it today.' })
  async gaps(@Root() object: CatalogueObjectRow, @Ctx() scope: Scope) {
    return gapsOf(nounTables[object.noun], object.values, limaDate(await scope.now()), object);
  }

  @FieldResolver(() => KeptDeparturesType, { nullable: true, description: 'Of treks and stages: the departures that keep the route they were opened with.' })
  async departuresKept(@Root() { noun, id, parentId }: CatalogueObjectRow, @Ctx() scope: Scope) {
    const trekId = noun === 'STAGE' ? parentId : noun === 'TREK' ? id : null;
    return trekId === null ? null : scope.batches.load(keptOfTreks, trekId);
  }

  @FieldResolver(() => StageType, { nullable: true, description: 'Of a stage: as its trek’s page shows it, with its track.' })
  async stage(@Root() { noun, id, parentId }: CatalogueObjectRow, @Ctx() scope: Scope) {
    return noun === 'STAGE' ? (await scope.batches.load(stagesOfTrek, parentId!)).find((stage) => stage.id === id) : null;
  }

  @FieldResolver(() => [AuditEntryType], { description: 'What was done with it, oldest first.' })
  history(@Root() { noun, id }: CatalogueObjectRow, @Ctx() scope: Scope) {
    return scope.batches.load(HISTORIES[noun], id);
  }
}

@Resolver(() => CatalogueFactType)
export class CatalogueFactResolver {
  @FieldResolver(() => [SourceType], { description: 'Who says so.' })
  sources(@Root() fact: FactRow, @Ctx() scope: Scope) {
    return loadSources(scope, fact.sourceIds);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who of the staff last saved it.' })
  editedBy(@Root() fact: FactRow, @Ctx() scope: Scope) {
    return fact.editedBy === null ? null : scope.batches.load(personById, fact.editedBy);
  }
}
