import { type ASTVisitor, GraphQLError, Kind, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql';

/** Fields within fields that a document may reach. The portal's deepest page needs nine. */
export const DEEPEST = 12;
/** Introspection asks for types of types of types; graphql’s own rule keeps its lists from multiplying. */
const DEEPEST_INTROSPECTION = 20;

/** Refuses documents that reach too deep; a fragment is as deep as what it spreads, however many fragments stand between. */
export const depthRule: ValidationRule = (context: ValidationContext): ASTVisitor => {
  const known = new Map<string, number>();

  function depthOf(set: SelectionSetNode): number {
    let deepest = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) deepest = Math.max(deepest, depthOfFragment(selection.name.value));
      else if (selection.kind === Kind.INLINE_FRAGMENT) deepest = Math.max(deepest, depthOf(selection.selectionSet));
      else if (selection.selectionSet) deepest = Math.max(deepest, 1 + depthOf(selection.selectionSet));
      else deepest = Math.max(deepest, 1);
    }
    return deepest;
  }

  function depthOfFragment(name: string): number {
    const before = known.get(name);
    if (before !== undefined) return before;
    const fragment = context.getFragment(name);
    // Circular fragments are refused by another rule of the same run; here they only must not go on for ever.
    known.set(name, 0);
    const depth = fragment ? depthOf(fragment.selectionSet) : 0;
    known.set(name, depth);
    return depth;
  }

  return {
    OperationDefinition(operation) {
      const selections = operation.selectionSet.selections;
      const asksSchema = selections.length > 0 && selections.every((s) => s.kind === Kind.FIELD && s.name.value.startsWith('__'));
      const limit = asksSchema ? DEEPEST_INTROSPECTION : DEEPEST;
      const depth = depthOf(operation.selectionSet);
      if (depth > limit) {
        context.reportError(new GraphQLError(`This document is ${depth} fields deep; at most ${limit} are answered.`, { nodes: [operation], extensions: { validationErrorCode: 'DOCUMENT_TOO_DEEP' } }));
      }
    },
  };
};
