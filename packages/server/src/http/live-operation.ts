import { type ExecutionArgs, getOperationAST, GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { HIGHEST_COST, limitRules, MOST_TOKENS } from './limits.ts';
import { documentCost } from './limits-cost.ts';
import { isWhole } from './refuse-broken-text.ts';

export type Asked = { query: string; operationName?: string | null; variables?: Record<string, unknown> | null };

const refuse = (message: string, code: string) => [new GraphQLError(message, { extensions: { code } })];

/** The subscription a client asks for, within the same limits as every document; or why not. Queries and mutations go by HTTP. */
export function readSubscription(schema: GraphQLSchema, { query, operationName, variables }: Asked): ExecutionArgs | readonly GraphQLError[] {
  if (typeof query !== 'string' || !isWhole(variables ?? {}, 0)) return refuse('The request contains text with NUL or broken Unicode, or is nested too deep.', 'BAD_REQUEST');
  let document;
  try {
    document = parse(query, { maxTokens: MOST_TOKENS });
  } catch (cause) {
    return refuse((cause as Error).message, 'GRAPHQL_PARSE_FAILED');
  }
  const errors = validate(schema, document, [...specifiedRules, ...limitRules]);
  if (errors.length > 0) {
    return errors.map((error) => new GraphQLError(error.message, { nodes: error.nodes, extensions: { code: error.extensions.validationErrorCode ?? 'GRAPHQL_VALIDATION_FAILED' } }));
  }
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== 'subscription') return refuse('Only subscriptions are answered here; send queries and mutations by HTTP.', 'BAD_REQUEST');
  const cost = documentCost(schema, document, operation, variables ?? {});
  if (cost !== undefined && cost > HIGHEST_COST) return refuse(`This document asks for about ${Math.round(cost)} fields; at most ${HIGHEST_COST} are answered.`, 'DOCUMENT_TOO_COSTLY');
  return { schema, document, operationName, variableValues: variables };
}
