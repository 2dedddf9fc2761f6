import { type ASTVisitor, type FieldNode, getNamedType, getNullableType, type GraphQLNamedType, GraphQLError, isInterfaceType, isListType, isObjectType, Kind, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql';

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Refuses documents that ask for a list within the same list: what an itinerary’s reservations say about their itinerary’s
 * reservations multiplies by itself, and no page needs it. Fragments are followed; introspection has limits of its own.
 */
export const cycleRule: ValidationRule = (context: ValidationContext): ASTVisitor => {
  const schema = context.getSchema();
  const known = new Map<string, ReadonlySet<string>>();
  const reported = new Set<string>();

  /** The lists asked for at and below a selection set, as Type.field. */
  function listsIn(set: SelectionSetNode, parent: GraphQLNamedType | null | undefined): ReadonlySet<string> {
    const lists = new Set<string>();
    for (const selection of set.selections) {
      const inner = selection.kind === Kind.FIELD ? listsOfField(selection, parent)
        : selection.kind === Kind.FRAGMENT_SPREAD ? listsOfFragment(selection.name.value)
        : listsIn(selection.selectionSet, selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent);
      for (const list of inner) lists.add(list);
    }
    return lists;
  }

  function listsOfFragment(name: string): ReadonlySet<string> {
    const before = known.get(name);
    if (before) return before;
    // Circular fragments are refused by another rule of the same run; here they only must not go on for ever.
    known.set(name, NOTHING);
    const fragment = context.getFragment(name);
    const lists = fragment ? listsIn(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value)) : NOTHING;
    known.set(name, lists);
    return lists;
  }

  function listsOfField(node: FieldNode, parent: GraphQLNamedType | null | undefined): ReadonlySet<string> {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field || !parent || !node.selectionSet) return NOTHING;
    const inner = listsIn(node.selectionSet, getNamedType(field.type));
    if (!isListType(getNullableType(field.type))) return inner;
    const list = `${parent.name}.${field.name}`;
    if (inner.has(list)) refuse(list, node);
    return new Set([...inner, list]);
  }

  function refuse(list: string, node: FieldNode): void {
    if (reported.has(list)) return;
    reported.add(list);
    context.reportError(new GraphQLError(`This document asks for ${list} within ${list}; lists are not answered within themselves.`, { nodes: [node], extensions: { validationErrorCode: 'DOCUMENT_TOO_COSTLY' } }));
  }

  return {
    OperationDefinition(operation) {
      listsIn(operation.selectionSet, schema.getRootType(operation.operation));
    },
  };
};
