import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { mayForNetwork } from '#access/grants';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { departuresKept } from './kept-departures.ts';
import { findReferences } from './reference.finders.ts';
import { findLastDay, findRemovable } from './removal.finders.ts';
import { refuseIfNotLast, type RemovableNoun } from './removal.rules.ts';
import { CatalogueRemovalType, RemovableNounEnum, RemoveFromCatalogueInput, RemoveFromCatalogueResult } from './removal.type.ts';
import { removeFromCatalogue } from './remove-from-catalogue.ts';

@Resolver()
export class CatalogueRemovalResolver {
  @Query(() => CatalogueRemovalType, { nullable: true, description: 'What refers to something of the catalogue, and what its removal would mean; null for all but the network’s staff who edit the catalogue.' })
  async catalogueRemoval(@Ctx() scope: Scope, @Arg('noun', () => RemovableNounEnum, { description: 'What it is.' }) noun: RemovableNoun, @Arg('id', () => ID, { description: 'Its id.' }) id: string) {
    const row = mayForNetwork(scope.viewer, 'editCatalogue') && isUuid(id) ? await findRemovable(scope.db, noun, id) : null;
    if (!row) return null;
    const last = row.trekId === null ? null : await findLastDay(scope.db, row.trekId);
    const ofTrek = { lastDay: last !== null && refuseIfNotLast(Number(row.values.day?.[0]), last) ? last : null, kept: row.trekId === null ? null : await departuresKept(scope.db, row.trekId) };
    return { id, name: row.name, version: row.version, references: await findReferences(scope.db, noun, id), ...ofTrek };
  }

  @Mutation(() => RemoveFromCatalogueResult, { description: 'Takes something out of the catalogue that nothing refers to, with a reason. For the network’s staff who edit the catalogue.' })
  removeFromCatalogue(@Ctx() scope: Scope, @Arg('input', () => RemoveFromCatalogueInput, { description: 'What, as it was looked at, and why.' }) input: RemoveFromCatalogueInput): Promise<object> {
    return removeFromCatalogue(scope, input);
  }
}
