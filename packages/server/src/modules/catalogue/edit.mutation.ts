import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Scope } from '#http/scope';
import { type AddToCatalogue, addToCatalogue } from './add-to-catalogue.ts';
import { findCatalogueObject } from './catalogue.finders.ts';
import { CatalogueObjectType } from './catalogue.type.ts';
import { editFacts } from './edit-facts.ts';
import { editFigure } from './edit-figure.ts';
import {
  AddToCatalogueInput, AddToCatalogueResult, AddToCatalogueSuccessType, AlreadyInCatalogueType, CatalogueStaleType, EditFactsInput, EditFactsResult, EditFactsSuccessType, EditFigureInput, EditFigureResult, EditFigureSuccessType,
  FigureStaleType,
} from './edit.type.ts';
import { findFigure } from './figure.finders.ts';
import { FigureDeskType } from './figure.type.ts';
import type { CatalogueNoun } from './noun.ts';

type Named = { noun: CatalogueNoun; id: string };
const object = (answer: Named, scope: Scope) => findCatalogueObject(scope.db, answer.noun, answer.id);

@Resolver()
export class CatalogueMutation {
  @Mutation(() => EditFactsResult, { description: 'Saves facts of something in the catalogue, each with its source, how sure the editor is, and a note. For the network’s staff who edit the catalogue.' })
  editFacts(@Ctx() scope: Scope, @Arg('input', () => EditFactsInput, { description: 'What, from which version, and the facts.' }) input: EditFactsInput): Promise<object> {
    return editFacts(scope, input);
  }

  @Mutation(() => AddToCatalogueResult, { description: 'Adds a place, a stage, a service or a source. For the network’s staff who edit the catalogue.' })
  addToCatalogue(@Ctx() scope: Scope, @Arg('input', () => AddToCatalogueInput, { description: 'What, with its facts.' }) input: AddToCatalogueInput): Promise<object> {
    return addToCatalogue(scope, input as AddToCatalogue);
  }

  @Mutation(() => EditFigureResult, { description: 'Saves the values that sources report for a figure of the network. For the network’s staff who edit the catalogue.' })
  editFigure(@Ctx() scope: Scope, @Arg('input', () => EditFigureInput, { description: 'Which figure, from which version, and its values.' }) input: EditFigureInput): Promise<object> {
    return editFigure(scope, input);
  }
}

@Resolver(() => EditFactsSuccessType)
export class EditFactsSuccessResolver {
  @FieldResolver(() => CatalogueObjectType, { description: 'What was edited, as it is now.' })
  object(@Root() answer: Named, @Ctx() scope: Scope) {
    return object(answer, scope);
  }
}

@Resolver(() => CatalogueStaleType)
export class CatalogueStaleResolver {
  @FieldResolver(() => CatalogueObjectType, { description: 'As somebody else saved it.' })
  current(@Root() answer: Named, @Ctx() scope: Scope) {
    return object(answer, scope);
  }
}

@Resolver(() => AddToCatalogueSuccessType)
export class AddToCatalogueSuccessResolver {
  @FieldResolver(() => CatalogueObjectType, { description: 'What was added.' })
  object(@Root() answer: Named, @Ctx() scope: Scope) {
    return object(answer, scope);
  }
}

@Resolver(() => AlreadyInCatalogueType)
export class AlreadyInCatalogueResolver {
  @FieldResolver(() => CatalogueObjectType, { description: 'What is there already.' })
  existing(@Root() answer: Named, @Ctx() scope: Scope) {
    return object(answer, scope);
  }
}

@Resolver(() => EditFigureSuccessType)
export class EditFigureSuccessResolver {
  @FieldResolver(() => FigureDeskType, { description: 'The figure as it is now.' })
  figure(@Root() answer: { key: string }, @Ctx() scope: Scope) {
    return findFigure(scope.db, answer.key);
  }
}

@Resolver(() => FigureStaleType)
export class FigureStaleResolver {
  @FieldResolver(() => FigureDeskType, { description: 'As somebody else saved it.' })
  current(@Root() answer: { key: string }, @Ctx() scope: Scope) {
    return findFigure(scope.db, answer.key);
  }
}
