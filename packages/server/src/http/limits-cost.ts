import {
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, getArgumentValues, getNamedType, getNullableType, getVariableValues, type GraphQLField,
  type GraphQLNamedType, type GraphQLSchema, isCompositeType, isInterfaceType, isListType, isObjectType, Kind, type OperationDefinitionNode, type SelectionSetNode,
} from 'graphql';
import { LONG_LISTS, weightOf, USUAL_LIST } from './limits-weights.ts';

/**
 * About how many fields a document makes us answer: lists multiply what is asked within them, by the page size asked for
 * or by the usual length. Undefined when the variables do not fit; execution says so better.
 * Written here because graphql-query-complexity brings a second copy of graphql and walks fragments again at each spread.
 */
export function documentCost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, given: Record<string, unknown>): number | undefined {
  const { coerced: variables } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (!variables) return undefined;
  const fragments = new Map(document.definitions.filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION).map((f) => [f.name.value, f]));
  const known = new Map<string, number>();

  function costOf(set: SelectionSetNode, parent: GraphQLNamedType | null | undefined): number {
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) cost += costOfField(selection, parent);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) cost += costOfFragment(selection.name.value);
      else cost += costOf(selection.selectionSet, selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent);
    }
    return cost;
  }

  function costOfFragment(name: string): number {
    const fragment = fragments.get(name);
    if (!known.has(name) && fragment) known.set(name, costOf(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value)));
    return known.get(name) ?? 0;
  }

  function costOfField(node: FieldNode, parent: GraphQLNamedType | null | undefined): number {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    // Introspection and __typename are answered from memory.
    if (!field || !parent) return 0;
    const type = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(type)) return 1;
    const given = argumentsOf(field, node);
    return weightOf(`${parent.name}.${field.name}`, given) + rowsOf(field, given, parent.name) * costOf(node.selectionSet, type);
  }

  function rowsOf(field: GraphQLField<unknown, unknown>, { first, days }: Record<string, unknown>, parent: string): number {
    if (typeof first === 'number') return Math.max(1, first);
    // Days make the lists within longer than usual, in proportion.
    if (typeof days === 'number') return Math.max(1, days / USUAL_LIST);
    // The rows of a page were counted at its connection.
    if (parent.endsWith('Connection')) return 1;
    return isListType(getNullableType(field.type)) ? (LONG_LISTS[`${parent}.${field.name}`] ?? USUAL_LIST) : 1;
  }

  function argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Record<string, unknown> {
    try {
      return getArgumentValues(field, node, variables);
    } catch {
      return {};
    }
  }

  return costOf(operation.selectionSet, schema.getRootType(operation.operation));
}
