import type { Scope } from '#http/scope';
import { type CatalogueObjectRow, editedFactsOf } from './catalogue.finders.ts';
import type { Confidence } from './catalogue.type.ts';
import { type FactField, nounTables } from './noun.ts';

/** A fact with its grounds: the editor's, or those of the whole thing as the catalogue was delivered. */
export type FactRow = Pick<FactField, 'kind'> & {
  field: string; values: readonly string[]; of: string | null; choices: readonly string[]; min: number | null; max: number | null; isRequired: boolean; isFrozen: boolean; isFixed: boolean;
  sourceIds: string[]; confidence: Confidence | null; note: string | null; editedAt: string | null; editedBy: string | null;
};

/** The facts of a thing, in the order of its table. */
export async function factsOf(scope: Scope, object: CatalogueObjectRow): Promise<FactRow[]> {
  const edited = new Map((await scope.batches.load(editedFactsOf, object.id)).map((fact) => [fact.field, fact]));
  return nounTables[object.noun].fields.map((field) => {
    const own = edited.get(field.name);
    const isUnknown = (object.values[field.name]?.length ?? 0) === 0;
    const delivered = { sourceIds: isUnknown ? [] : object.sourceIds, confidence: isUnknown ? null : ((object.confidence?.toUpperCase() ?? null) as Confidence | null), note: null, editedAt: null, editedBy: null };
    return {
      field: field.name, kind: field.kind, values: object.values[field.name] ?? [], of: field.of ?? null, choices: field.choices ?? [], min: field.min ?? null, max: field.max ?? null,
      isRequired: field.isRequired ?? false, isFrozen: field.isFrozen ?? false, isFixed: field.isFixed ?? false,
      ...delivered, ...(own && { sourceIds: own.sourceIds, confidence: own.confidence as Confidence | null, note: own.note, editedAt: own.editedAt, editedBy: own.editedBy }),
    };
  });
}
