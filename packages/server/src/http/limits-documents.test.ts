import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  buildSchema, type DefinitionNode, type DocumentNode, type FragmentDefinitionNode, type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType, Kind,
  type OperationDefinitionNode, parse, typeFromAST, validate, visit,
} from 'graphql';
import { expect, test } from 'vitest';
import { HIGHEST_COST, limitRules } from './limits.ts';
import { documentCost } from './limits-cost.ts';

const packages = resolve(import.meta.dirname, '../../..');
const contract = buildSchema(readFileSync(resolve(packages, 'schema/schema.graphql'), 'utf8'));

/** Everything people write documents in: the published operations, and what the portal’s components ask. */
function definitions(): DefinitionNode[] {
  const published = filesIn('schema/operations', /\.graphql$/);
  const asked = filesIn('portal/src', /(?<!\.test)\.tsx?$/).flatMap((text) => [...text.matchAll(/gql`([^`]+)`/g)].map((found) => found[1]!));
  return [...published, ...asked].flatMap((text) => parse(text).definitions);
}

const filesIn = (folder: string, name: RegExp) => readdirSync(resolve(packages, folder), { recursive: true, encoding: 'utf8' })
  .filter((file) => name.test(file) && !file.includes('__generated__')).map((file) => readFileSync(resolve(packages, folder, file), 'utf8'));

/** An operation with the fragments it needs, and no others. */
function documentOf(operation: OperationDefinitionNode, fragments: Map<string, FragmentDefinitionNode>): DocumentNode {
  const needed = new Map<string, FragmentDefinitionNode>();
  const collect = (node: DefinitionNode) => visit(node, {
    FragmentSpread({ name: { value } }) {
      if (needed.has(value)) return;
      needed.set(value, fragments.get(value)!);
      collect(fragments.get(value)!);
    },
  });
  collect(operation);
  return { kind: Kind.DOCUMENT, definitions: [operation, ...needed.values()] };
}

/** A value for a variable: long boards, filters that are all given; of lists one. */
function valueOf(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, name);
  if (isListType(type)) return [valueOf(type.ofType, name)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, valueOf(field.type, field.name)]));
  if (type.name === 'Int' || type.name === 'PositiveInt') return name === 'days' ? 62 : 20;
  return type.name === 'Boolean' ? true : 'x';
}

const variablesOf = ({ variableDefinitions = [] }: OperationDefinitionNode) => Object.fromEntries(
  variableDefinitions.map(({ variable: { name: { value } }, type }) => [value, valueOf(typeFromAST(contract, type as never) as GraphQLInputType, value)]),
);

test('every document of the portal and every published operation is within the limits', () => {
  const all = definitions();
  const fragments = new Map(all.filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION).map((f) => [f.name.value, f]));
  const operations = all.filter((d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION);
  expect(operations.length).toBeGreaterThan(40);
  for (const operation of operations) {
    const document = documentOf(operation, fragments);
    const name = operation.name?.value;
    expect([name, validate(contract, document, limitRules).map((e) => e.message)]).toEqual([name, []]);
    const cost = documentCost(contract, document, operation, variablesOf(operation))!;
    expect([name, cost]).toEqual([name, expect.toSatisfy((counted: number) => counted <= HIGHEST_COST)]);
  }
});
