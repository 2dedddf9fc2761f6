import { randomUUID } from 'node:crypto';
import { type GraphQLField, type GraphQLInputType, type GraphQLSchema, getNamedType, getNullableType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType } from 'graphql';
import type { Answer } from '../kit.ts';
import { type Asker, everyAsker, isIn } from './askers.ts';
import { by, folded } from './finding.ts';
import type { MutationRule } from './rule.ts';

export type SendAs = (asker: Asker, document: string, variables: Record<string, unknown>) => Promise<Answer<Record<string, unknown>>>;
type Ids = Record<string, string>;

const REFUSED = ['NOT_SIGNED_IN', 'NOT_FOUND', 'NOT_ALLOWED'];
const NOT_SIGNED_IN = ['NOT_SIGNED_IN'];

/** Mutations without a rule, and rules without their mutation. */
export function missingMutationRules(schema: GraphQLSchema, rules: Record<string, MutationRule>): string[] {
  const names = Object.keys(schema.getMutationType()!.getFields());
  return [
    ...names.filter((name) => !rules[name]).map((name) => `Mutation.${name} has no rule`),
    ...Object.keys(rules).filter((name) => !names.includes(name)).map((name) => `Mutation.${name} has a rule and is not there`),
  ];
}

export type Walked = { cells: number; findings: string[] };

/**
 * Sends every mutation as every asker, with things that exist and with ids of nothing, and answers a sentence for each answer that is not
 * what the rules say. Whoever may not is asked first, so that nothing has changed; whoever may gets an answer of the field, whichever.
 */
export async function walkMutations(schema: GraphQLSchema, send: SendAs, rules: Record<string, MutationRule>, ids: Ids): Promise<Walked> {
  const fields = Object.values(schema.getMutationType()!.getFields());
  const findings = missingMutationRules(schema, rules);
  let cells = 0;
  // In the order of the rules: what takes away comes last.
  const ruled = Object.entries(rules).flatMap(([name, rule]) => fields.filter((field) => field.name === name).map((field) => ({ field, rule })));
  for (const isAllowed of [false, true]) {
    for (const { field, rule } of ruled) {
      const asked = everyAsker.filter((letter) => isIn(rule.may, letter) === isAllowed).flatMap((asker) => [false, true].map((exists) => ({ asker, exists })));
      const ask = ({ asker, exists }: (typeof asked)[number]) => outcome(field, rule, exists ? ids : nothing, (document, variables) => send(asker, document, variables));
      // Whoever may comes one after the other: they change what the next one finds.
      const got = isAllowed ? await oneByOne(asked, ask) : await Promise.all(asked.map(ask));
      cells += asked.length;
      for (const [n, { asker, exists }] of asked.entries()) {
        const expected = expectedOf(rule, asker, exists);
        if (!expected.includes(got[n]!)) findings.push(by(`${field.name} with ${exists ? 'a thing that exists' : 'an unknown id'}: ${got[n]} instead of ${expected.join(' or ')}`, asker));
      }
    }
  }
  return { cells, findings: folded(findings) };
}

async function oneByOne<In, Out>(all: readonly In[], work: (one: In) => Promise<Out>): Promise<Out[]> {
  const done: Out[] = [];
  for (const one of all) done.push(await work(one));
  return done;
}

/** Ids of nothing. */
const nothing: Ids = new Proxy({}, { get: () => randomUUID() });

function expectedOf({ may, knows, bySecret, once }: MutationRule, asker: Asker, exists: boolean): string[] {
  if (bySecret) return ['NOT_FOUND'];
  if (asker === 'V') return NOT_SIGNED_IN;
  if (isIn(may, asker)) return exists ? ['answered', ...(once ? ['NOT_FOUND'] : [])] : ['answered', 'NOT_FOUND', ...('CSMA'.includes(asker) || knows === '' ? [] : ['NOT_ALLOWED'])];
  if (!isIn(knows, asker)) return ['NOT_FOUND'];
  if (exists) return ['NOT_ALLOWED'];
  // Nobody is told that something is there by being refused otherwise: members hear of unknown ids what strangers hear of theirs.
  return knows.includes('P') ? ['NOT_ALLOWED', 'NOT_FOUND'] : 'CSMA'.includes(asker) ? ['NOT_FOUND', 'NOT_ALLOWED'] : ['NOT_FOUND'];
}

async function outcome(field: GraphQLField<unknown, unknown>, rule: MutationRule, ids: Ids, send: (document: string, variables: Record<string, unknown>) => Promise<Answer<Record<string, unknown>>>): Promise<string> {
  const given = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const declared = given.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const variables = Object.fromEntries(given.map((arg) => [arg.name, isInputObjectType(getNullableType(arg.type)) ? { ...(valueOf(arg.name, arg.type, ids) as object), ...rule.input?.(ids) } : valueOf(arg.name, arg.type, ids)]));
  const text = `mutation${declared && ` (${declared})`} { ${field.name}${passed && `(${passed})`}${isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'} }`;
  const { data, errors } = await send(text, variables);
  const code = errors && String(errors[0]?.extensions?.code);
  if (!code) return data?.[field.name] === null ? 'null' : 'answered';
  return REFUSED.includes(code) ? code : `${code}: ${errors[0]!.message}`;
}

const FIRST: Record<string, unknown> = {
  EmailAddress: 'de.prueba@example.org', String: 'texto', Int: 1, PositiveInt: 1, MinorUnits: 1, Float: 1, Boolean: false, LocalDate: '2040-01-01', DateTime: '2040-01-01T00:00:00Z',
};

/** The least a type takes: fields that may be left out are, ids are those of the world by the names of the fields. */
export function valueOf(name: string, type: GraphQLInputType, ids: Ids): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [valueOf(name.replace(/s$/, ''), inner.ofType, ids)];
  if (isEnumType(inner)) return inner.getValues()[0]!.name;
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields()).filter((f) => isNonNullType(f.type) && f.defaultValue === undefined);
    return Object.fromEntries(fields.map((f) => [f.name, valueOf(f.name, f.type, ids)]));
  }
  if (inner.name === 'IdempotencyKey') return randomUUID();
  // What the world has nothing for is unknown to all, and shows as a finding.
  if (inner.name === 'ID') return ids[name] ?? randomUUID();
  if (name === 'trekSlug' || name === 'code') return ids[name] ?? 'texto';
  if (!(inner.name in FIRST)) throw new Error(`The walk does not know how to make a ${inner.name}.`);
  return FIRST[inner.name];
}
