import { type ASTVisitor, GraphQLError, type OperationDefinitionNode, type ValidationContext, type ValidationRule } from 'graphql';
import { countSelected, fieldsOf, walkSelections } from './limits-selected.ts';

/** Fields an operation may begin with, each name counted: many times what a page of the portal asks. */
export const MOST_ROOTS = 20;
/** Of these, questions about the contract itself. Tools ask one. */
export const MOST_INTROSPECTIONS = 4;

/**
 * Refuses operations that begin with many fields, and questions about the contract that ask for the same thing under
 * many names: each name is answered anew, and lists of types multiply it.
 */
export const breadthRule: ValidationRule = (context: ValidationContext): ASTVisitor => {
  const fragmentNamed = (name: string) => context.getFragment(name);
  const countsOf = countSelected(fragmentNamed);

  function refuse(message: string, operation: OperationDefinitionNode): void {
    context.reportError(new GraphQLError(message, { nodes: [operation], extensions: { validationErrorCode: 'DOCUMENT_TOO_COSTLY' } }));
  }

  return {
    OperationDefinition(operation) {
      const counts = countsOf(operation.selectionSet);
      const roots = [...counts.values()].reduce((sum, times) => sum + times, 0);
      if (roots > MOST_ROOTS) return refuse(`This operation begins with ${roots} fields; at most ${MOST_ROOTS} are answered.`, operation);
      const introspections = (counts.get('__schema') ?? 0) + (counts.get('__type') ?? 0);
      if (introspections > MOST_INTROSPECTIONS) return refuse(`This operation asks for the schema ${introspections} times; at most ${MOST_INTROSPECTIONS} are answered.`, operation);
      const repeated = new Set<string>();
      for (const field of fieldsOf(operation.selectionSet, fragmentNamed)) {
        if (!field.selectionSet || !field.name.value.startsWith('__')) continue;
        walkSelections(field.selectionSet, fragmentNamed, (set) => {
          for (const [name, times] of countsOf(set)) if (times > 1) repeated.add(name);
        });
      }
      if (repeated.size > 0) refuse(`This document asks the schema for the same field more than once in one place: ${[...repeated].join(', ')}.`, operation);
      return undefined;
    },
  };
};
