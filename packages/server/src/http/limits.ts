import type { ApolloServerPlugin } from '@apollo/server';
import { type ASTVisitor, GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import { breadthRule } from './limits-breadth.ts';
import { documentCost } from './limits-cost.ts';
import { cycleRule } from './limits-cycle.ts';
import { depthRule } from './limits-depth.ts';
import { isWhole } from './refuse-broken-text.ts';
import type { Scope } from './scope.ts';

/** Words and signs of a document. */
export const MOST_TOKENS = 2_000;
/** Selections when every fragment is written out. */
export const MOST_SELECTIONS = 2_000;
/** Fields answered, as documentCost counts them. An availability board of 62 days with its needs asks for about 45,000. */
export const HIGHEST_COST = 60_000;

/** An escape such as \\u0000 in a document becomes text only here; like broken text of variables it cannot be stored. */
const wholeTextRule: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  StringValue(node) {
    if (!isWhole(node.value, 0)) context.reportError(new GraphQLError('The document contains text with NUL or broken Unicode.', { nodes: [node], extensions: { validationErrorCode: 'BAD_REQUEST' } }));
  },
});

/** An operation the contract has no root for: graphql itself says so only when it runs, as a fault of ours. */
const knownRootRule: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(node) {
    if (!context.getSchema().getRootType(node.operation)) context.reportError(new GraphQLError(`There are no ${node.operation}s here.`, { nodes: [node], extensions: { validationErrorCode: 'BAD_REQUEST' } }));
  },
});

/** A subscription goes on: it is asked for over a WebSocket. */
const noSubscriptionRule: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(node) {
    if (node.operation === 'subscription') context.reportError(new GraphQLError('Subscriptions are answered over a WebSocket (graphql-transport-ws) at this address.', { nodes: [node], extensions: { validationErrorCode: 'BAD_REQUEST' } }));
  },
});

/** Rules every document meets before it runs, besides those of GraphQL. */
export const limitRules: ValidationRule[] = [knownRootRule, depthRule, breadthRule, cycleRule, wholeTextRule];
/** Of documents that come as a request. */
export const httpRules: ValidationRule[] = [...limitRules, noSubscriptionRule];

/** Refuses a document whose lists within lists would keep the server busy, before anything of it is answered. */
export const costLimit: ApolloServerPlugin<Scope> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (!operation) return;
        const cost = documentCost(schema, document, operation, request.variables ?? {});
        if (cost === undefined || cost <= HIGHEST_COST) return;
        throw new GraphQLError(`This document asks for about ${Math.round(cost)} fields; at most ${HIGHEST_COST} are answered. Ask for smaller pages.`, { extensions: { code: 'DOCUMENT_TOO_COSTLY', http: { status: 400 } } });
      },
    };
  },
};
