import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { mayForNetwork } from '#access/grants';
import { SourceType } from '#graphql/shared.type';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { auditTrailOf } from '#modules/audit/audit.finders';
import { AuditEntryType } from '#modules/audit/audit.type';
import { loadSources } from '#modules/network/source.finders';
import { personById } from '#modules/people/person.finders';
import { PersonType } from '#modules/people/person.type';
import { type FigureRow, findFigureById, findFigures } from './figure.finders.ts';
import { FigureDeskType, FigureValueType } from './figure.type.ts';

const HISTORY = auditTrailOf('ReportedFigure');
const mayEdit = (scope: Scope) => mayForNetwork(scope.viewer, 'editCatalogue');
const FOR_EDITORS = 'null for all but the network’s staff who edit the catalogue.';

@Resolver(() => FigureDeskType)
export class FigureResolver {
  @Query(() => [FigureDeskType], { nullable: true, description: `The network’s figures as their editors see them; ${FOR_EDITORS}` })
  async catalogueFigures(@Ctx() scope: Scope) {
    return mayEdit(scope) ? findFigures(scope.db) : null;
  }

  @Query(() => FigureDeskType, { nullable: true, description: `One figure as its editors see it; ${FOR_EDITORS}` })
  async catalogueFigure(@Ctx() scope: Scope, @Arg('id', () => ID, { description: 'Its id.' }) id: string) {
    return mayEdit(scope) && isUuid(id) ? findFigureById(scope.db, id) : null;
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who of the staff last saved it; null while it is as the catalogue was delivered.' })
  editedBy(@Root() { editedBy }: FigureRow, @Ctx() scope: Scope) {
    return editedBy === null ? null : scope.batches.load(personById, editedBy);
  }

  @FieldResolver(() => [AuditEntryType], { description: 'What was done with it, oldest first.' })
  history(@Root() { id }: FigureRow, @Ctx() scope: Scope) {
    return scope.batches.load(HISTORY, id);
  }
}

@Resolver(() => FigureValueType)
export class FigureValueResolver {
  @FieldResolver(() => [SourceType], { description: 'Who gives it, by name.' })
  sources(@Root() { sourceIds }: FigureValueType, @Ctx() scope: Scope) {
    return loadSources(scope, sourceIds);
  }
}
