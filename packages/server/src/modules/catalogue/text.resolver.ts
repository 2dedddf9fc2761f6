import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { mayForNetwork } from '#access/grants';
import type { Scope } from '#http/scope';
import { editText } from './edit-text.ts';
import { findText, findTexts } from './text.finders.ts';
import { pairOf } from './text.kinds.ts';
import { CatalogueTextStaleType, CatalogueTextType, EditCatalogueTextInput, EditCatalogueTextResult, EditCatalogueTextSuccessType } from './text.type.ts';

const textOf = ({ id }: { id: string }, scope: Scope) => {
  const [kind, part, ...rest] = id.split('/');
  return findText(scope.db, pairOf(kind, part)!, rest.join('/'));
};

@Resolver()
export class CatalogueTextResolver {
  @Query(() => [CatalogueTextType], { nullable: true, description: 'Texts of the catalogue in both languages; null for all but the network’s staff who edit the catalogue.' })
  async catalogueTexts(@Ctx() scope: Scope, @Arg('isMissing', () => Boolean, { description: 'Only those that one of the two languages lacks.' }) isMissing: boolean) {
    return mayForNetwork(scope.viewer, 'editCatalogue') ? findTexts(scope.db, isMissing) : null;
  }

  @Mutation(() => EditCatalogueTextResult, { description: 'Saves a text of the catalogue in both languages. For the network’s staff who edit the catalogue.' })
  editCatalogueText(@Ctx() scope: Scope, @Arg('input', () => EditCatalogueTextInput, { description: 'Which text, what was looked at, what it shall say.' }) input: EditCatalogueTextInput): Promise<object> {
    return editText(scope, input);
  }
}

@Resolver(() => EditCatalogueTextSuccessType)
export class EditCatalogueTextSuccessResolver {
  @FieldResolver(() => CatalogueTextType, { description: 'The text as it is now.' })
  text(@Root() answer: { id: string }, @Ctx() scope: Scope) {
    return textOf(answer, scope);
  }
}

@Resolver(() => CatalogueTextStaleType)
export class CatalogueTextStaleResolver {
  @FieldResolver(() => CatalogueTextType, { description: 'As somebody else saved it.' })
  current(@Root() answer: { id: string }, @Ctx() scope: Scope) {
    return textOf(answer, scope);
  }
}
