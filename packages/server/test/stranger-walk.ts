import {
  getNamedType, getNullableType, type GraphQLArgument, type GraphQLField, type GraphQLInputField, type GraphQLInputType, type GraphQLSchema, isEnumType, isInputObjectType, isLeafType, isListType,
  isNonNullType, isObjectType,
} from 'graphql';
import { randomUUID } from 'node:crypto';
import type { Answer } from './kit.ts';

/** Sends a document as the stranger. */
export type Send = (document: string, variables: Record<string, unknown>) => Promise<Answer<Record<string, unknown>>>;

/** What a stranger knows: the ids and codes of things that belong to others. */
export type Loot = { ids: readonly string[]; codes: readonly string[] };

const REFUSED = ['NOT_SIGNED_IN', 'NOT_FOUND', 'NOT_ALLOWED'];

/**
 * Sends every mutation of a schema with made-up input, once with unknown ids and once with each id of others' things, and answers
 * a sentence for each that did not refuse, or that refused a foreign id otherwise than an unknown one.
 * Built from the schema alone: a new mutation is walked by itself.
 */
export async function walkMutations(schema: GraphQLSchema, send: Send, loot: Loot, open: readonly string[]): Promise<string[]> {
  const findings: string[] = [];
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    if (open.includes(field.name)) continue;
    const unknown = await codeFor(field, send, { id: randomUUID(), code: 'VT-0000-0000' });
    if (!REFUSED.includes(unknown)) findings.push(`${field.name} with unknown ids: ${unknown}`);
    // What names nothing of anybody asks the same whatever was stolen.
    const named = once(loot.ids.map((id) => ({ id, code: loot.codes[0] ?? 'VT-0000-0000' })), (known) => variablesOf('mutation', field, known));
    for (const code of await Promise.all(named.map((known) => codeFor(field, send, known)))) {
      if (!REFUSED.includes(code)) findings.push(`${field.name} with a foreign id: ${code}`);
      else if (code !== unknown) findings.push(`${field.name} tells a foreign id (${code}) from an unknown one (${unknown})`);
    }
  }
  return findings;
}

/** Sends every query that is not public with each id and code of others' things, and answers a sentence for each that showed something. */
export async function walkQueries(schema: GraphQLSchema, send: Send, loot: Loot, open: readonly string[]): Promise<string[]> {
  const findings: string[] = [];
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    if (open.includes(field.name)) continue;
    const named = once(loot.ids.flatMap((id) => loot.codes.map((code) => ({ id, code }))), (known) => variablesOf('query', field, known));
    const answers = await Promise.all(named.map((known) => {
      const { document, variables } = operation('query', field, known);
      return send(document, variables);
    }));
    for (const { data, errors } of answers) {
      if (!errors && !isEmpty(data?.[field.name])) findings.push(`${field.name} shows ${JSON.stringify(data?.[field.name])}`);
      if (errors && !REFUSED.includes(String(errors[0]?.extensions?.code))) findings.push(`${field.name}: ${String(errors[0]?.extensions?.code)}`);
    }
  }
  return findings;
}

/** Each of them once, by what comes of it. */
function once<T>(all: readonly T[], what: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [what(one), one])).values()];
}

/** What is sent, but for keys, which are new each time. */
const variablesOf = (kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>, known: Known): string =>
  JSON.stringify(operation(kind, field, known).variables, (name, value: unknown) => (name === 'key' ? 'key' : value));

async function codeFor(field: GraphQLField<unknown, unknown>, send: Send, known: Known): Promise<string> {
  const { document, variables } = operation('mutation', field, known);
  const { errors, data } = await send(document, variables);
  return errors ? String(errors[0]?.extensions?.code) : `answered ${JSON.stringify(data)}`;
}

type Known = { id: string; code: string };

function operation(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>, known: Known) {
  const given = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const declared = given.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const text = `${field.name}${passed && `(${passed})`}${selection(field)}`;
  return { document: `${kind}${declared && ` (${declared})`} { ${text} }`, variables: Object.fromEntries(given.map((arg) => [arg.name, valueFor(arg, arg.type, known)])) };
}

function selection(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  return isObjectType(type) && type.getFields().edges ? ' { edges { __typename } }' : ' { __typename }';
}

/** The least a type takes: optional fields are left out, ids and codes are those of others. */
function valueFor(of: GraphQLArgument | GraphQLInputField, type: GraphQLInputType, known: Known): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [valueFor(of, inner.ofType, known)];
  if (isEnumType(inner)) return inner.getValues()[0]!.name;
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields()).filter((f) => isNonNullType(f.type) && f.defaultValue === undefined);
    return Object.fromEntries(fields.map((f) => [f.name, valueFor(f, f.type, known)]));
  }
  if (of.name === 'code') return known.code;
  const made: Record<string, unknown> = { ID: known.id, String: 'texto', Int: 1, PositiveInt: 1, MinorUnits: 1, Float: 1, Boolean: false, LocalDate: '2040-01-01', DateTime: '2040-01-01T00:00:00Z', IdempotencyKey: randomUUID() };
  if (!(inner.name in made)) throw new Error(`The walk does not know how to make a ${inner.name}.`);
  return made[inner.name];
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  return Array.isArray((value as { edges?: unknown[] }).edges) && (value as { edges: unknown[] }).edges.length === 0;
}
