import { GraphQLError } from 'graphql';

/** A request that cannot be right whoever sends it: thrown with its code, the sentence may leave the house. */
export const badInput = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
