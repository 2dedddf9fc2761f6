import type { GraphQLSchema } from 'graphql';
import { buildSchema as build, type NonEmptyArray } from 'type-graphql';
import { ViewerResolver } from '#modules/people/viewer.resolver';
import { DateTimeScalar } from './scalars.ts';

/** THE list of resolvers. */
const resolvers: Function[] = [
  ViewerResolver,
];

/** The contract, made from the resolvers. Inputs are checked by scalars and rules, not by class-validator. */
export function buildSchema(): Promise<GraphQLSchema> {
  return build({
    resolvers: resolvers as unknown as NonEmptyArray<Function>,
    validate: false,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
  });
}
