import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, getNamedType, isInputObjectType, isLeafType, isNonNullType, isObjectType, isUnionType } from 'graphql';
import { type Asker, everyAsker, isIn } from './askers.ts';
import { by, folded } from './finding.ts';
import { type QueryRule, type TypeRule, words } from './rule.ts';
import { type SendAs, valueOf, type Walked } from './walk-mutations.ts';

type Ids = Record<string, string>;
export type Rules = { queries: Record<string, QueryRule>; types: Record<string, TypeRule>; inAnswers: readonly string[] };

/** How many things are asked for in one document: with any more the costly ones beside each other would be refused as too much. */
const TOGETHER = 5;

/**
 * Asks as every asker for every query and for every field of every type, where the rules say its objects are, and answers a sentence for
 * each that is seen by whom it should not, not seen by whom it should, seen by nobody at all, or has no rule.
 */
export async function walkFields(schema: GraphQLSchema, send: SendAs, rules: Rules, ids: Ids): Promise<Walked> {
  const findings = missingRules(schema, rules);
  const seen = await lookEverywhere(schema, send, rules, ids, findings);
  let cells = 0;
  for (const [name, rule] of Object.entries(rules.queries)) {
    if (!schema.getQueryType()!.getFields()[name]) continue;
    for (const asker of everyAsker) {
      cells++;
      const isShown = !isEmpty(seen.get(`Query.${name}`)?.get(asker)?.[0]);
      if (isShown !== (isIn(rule.seen, asker) && !rule.isEmptyHere)) findings.push(by(`Query.${name} shows ${isShown ? 'something' : 'nothing'}`, asker));
    }
  }
  for (const [name, rule] of Object.entries(rules.types)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    const here = seen.get(name)!;
    for (const asker of everyAsker) {
      const found = here.get(asker)!.length > 0;
      cells++;
      if (found !== isIn(rule.seen, asker)) findings.push(by(`${name} at ${rule.via}: there are ${found ? 'some' : 'none'}`, asker));
    }
    for (const field of Object.keys(type.getFields())) {
      const outcome = judge(name, field, rule, here);
      cells += outcome.cells;
      findings.push(...outcome.findings);
    }
  }
  return { cells, findings: folded(findings) };
}

/** Types of answers to changes: whoever got the answer may read it; the rule of the mutation decides. */
export function answerTypes(schema: GraphQLSchema, inAnswers: readonly string[]): Set<string> {
  const unions = Object.values(schema.getMutationType()!.getFields()).map((field) => getNamedType(field.type));
  return new Set([...unions.flatMap((type) => (isUnionType(type) ? type.getTypes().map((member) => member.name) : [type.name])), ...inAnswers]);
}

/** What of the contract has no rule, and what rules there are for nothing. */
export function missingRules(schema: GraphQLSchema, { queries, types, inAnswers }: Rules): string[] {
  const answers = answerTypes(schema, inAnswers);
  const roots = new Set(['Query', 'Mutation', 'Subscription']);
  const objects = Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__') && !roots.has(type.name));
  return [
    ...Object.keys(schema.getQueryType()!.getFields()).filter((name) => !queries[name]).map((name) => `Query.${name} has no rule`),
    ...objects.filter(({ name }) => !types[name] && !answers.has(name)).map(({ name }) => `the type ${name} has no rule`),
    ...objects.flatMap((type) => {
      const rule = types[type.name];
      if (!rule || rule.uniform) return [];
      const ruled = new Set([...words(rule.fields), ...words(rule.varies), ...words(rule.unfilled), ...Object.keys(rule.only ?? {}), ...Object.keys(rule.masked ?? {})]);
      return [
        ...Object.keys(type.getFields()).filter((field) => !ruled.has(field)).map((field) => `${type.name}.${field} has no rule`),
        ...[...ruled].filter((field) => !type.getFields()[field]).map((field) => `${type.name}.${field} has a rule and is not there`),
      ];
    }),
    ...Object.keys(types).filter((name) => !schema.getType(name)).map((name) => `the type ${name} has a rule and is not there`),
    ...Object.keys(queries).filter((name) => !schema.getQueryType()!.getFields()[name]).map((name) => `Query.${name} has a rule and is not there`),
  ];
}

type Found = Record<string, unknown>;
type Seen = Map<string, Map<Asker, Found[]>>;

function judge(type: string, field: string, rule: TypeRule, here: Map<Asker, Found[]>): Walked {
  if (words(rule.unfilled).includes(field)) {
    const filled = everyAsker.filter((asker) => here.get(asker)!.some((found) => !isEmpty(found[field])));
    return { cells: everyAsker.length, findings: filled.length > 0 ? [`${type}.${field} is called unfilled, and ${filled.join('')} see it filled`] : [] };
  }
  const audience = rule.only?.[field] ?? rule.masked?.[field] ?? rule.seen;
  const varies = words(rule.varies).includes(field);
  const whole = everyAsker.filter((asker) => isIn(audience, asker)).map((asker) => here.get(asker)!.map((found) => found[field])).find((values) => !isEmpty(values));
  // Of a type that hides nothing, what is empty for everybody hides nothing either.
  if (!whole && audience !== '') return { cells: everyAsker.length, findings: rule.uniform ? [] : [`${type}.${field} is filled for nobody at ${rule.via}`] };
  const findings: string[] = [];
  for (const asker of everyAsker.filter((letter) => isIn(rule.seen, letter))) {
    const values = here.get(asker)!.map((found) => found[field]);
    const says = (what: string) => findings.push(by(`${type}.${field} at ${rule.via} ${what}`, asker));
    if (!isIn(audience, asker)) {
      if (rule.masked?.[field] === undefined && !values.every(isEmpty)) says(`shows ${JSON.stringify(values)}`);
      if (rule.masked?.[field] !== undefined && JSON.stringify(values) === JSON.stringify(whole)) says('shows it whole');
    } else if (!varies && JSON.stringify(values) !== JSON.stringify(whole)) says(`shows ${JSON.stringify(values)} instead of ${JSON.stringify(whole)}`);
  }
  return { cells: everyAsker.length, findings };
}

/** Nothing to learn from it: null, an empty list, a connection without edges, and of values in a row each. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  return Array.isArray((value as { edges?: unknown[] }).edges) && (value as { edges: unknown[] }).edges.length === 0;
}

type Look = { key: string; alias: string; text: string; path: string[]; variables: Record<string, unknown>; declared: string[] };

async function lookEverywhere(schema: GraphQLSchema, send: SendAs, rules: Rules, ids: Ids, findings: string[]): Promise<Seen> {
  const looks = looksOf(schema, rules, ids, findings);
  const seen: Seen = new Map(looks.map(({ key }) => [key, new Map(everyAsker.map((asker) => [asker, []]))]));
  for (let i = 0; i < looks.length; i += TOGETHER) {
    const part = looks.slice(i, i + TOGETHER);
    const declared = part.flatMap((look) => look.declared);
    const document = `query${declared.length > 0 ? ` (${declared.join(', ')})` : ''} { ${part.map(({ text }) => text).join(' ')} }`;
    const variables = Object.assign({}, ...part.map((look) => look.variables));
    const answers = await Promise.all(everyAsker.map((asker) => send(asker, document, variables)));
    for (const [n, asker] of everyAsker.entries()) {
      const { data, errors } = answers[n]!;
      for (const error of errors ?? []) {
        if (!['NOT_SIGNED_IN', 'NOT_FOUND', 'NOT_ALLOWED'].includes(String(error.extensions?.code))) findings.push(by(`${part.find(({ alias }) => alias === error.path?.[0])?.key ?? part[0]!.key}: ${error.message}`, asker));
      }
      for (const look of part) seen.get(look.key)!.set(asker, objectsAt(data?.[look.alias], look.path));
    }
  }
  return seen;
}

/** Every object at the end of a path, through lists. */
function objectsAt(value: unknown, path: readonly string[]): Found[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one) => objectsAt(one, path));
  if (typeof value !== 'object') return [{ value }];
  const [next, ...rest] = path;
  if (next !== undefined) return objectsAt((value as Found)[next], rest);
  return Object.keys(value).length === 0 ? [] : [value as Found];
}

function looksOf(schema: GraphQLSchema, rules: Rules, ids: Ids, findings: string[]): Look[] {
  const roots = schema.getQueryType()!.getFields();
  let made = 0;
  const looks: Look[] = [];
  for (const name of Object.keys(rules.queries).filter((root) => roots[root])) looks.push(look(`Query.${name}`, name, []));
  for (const [name, rule] of Object.entries(rules.types)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    const [root, ...rest] = rule.via.split('.');
    try {
      looks.push(look(name, root!, rest, type));
    } catch (cause) {
      findings.push(`${name} at ${rule.via}: ${(cause as Error).message}`);
      looks.push({ key: name, alias: `none${made++}`, text: '__typename', path: [], variables: {}, declared: [] });
    }
  }
  return looks;

  function look(key: string, rootStep: string, steps: string[], target?: GraphQLObjectType): Look {
    const alias = `a${made++}`;
    const [rootName, rootMember] = rootStep.split(':');
    const root = roots[rootName!];
    if (!root) throw new Error(`there is no query ${rootName}`);
    const args = rules.queries[rootName!]?.args?.(ids) ?? {};
    const given = root.args.filter((arg) => arg.name in args || (isNonNullType(arg.type) && arg.defaultValue === undefined));
    const variables = Object.fromEntries(given.map((arg) => [`${alias}_${arg.name}`, arg.name in args ? args[arg.name] : valueOf(arg.name, arg.type, ids)]));
    const declared = given.map((arg) => `$${alias}_${arg.name}: ${String(arg.type)}`);
    const passed = given.map((arg) => `${arg.name}: $${alias}_${arg.name}`).join(', ');
    const inner = target ? within(root, rootMember, steps, target) : selection(root);
    return { key, alias, text: `${alias}: ${rootName}${passed && `(${passed})`} ${inner}`, path: steps.map((step) => step.split(':')[0]!), variables, declared };
  }

  function within(field: GraphQLField<unknown, unknown>, member: string | undefined, steps: string[], target: GraphQLObjectType): string {
    const type = member ? schema.getType(member) : getNamedType(field.type);
    if (!isObjectType(type)) throw new Error(`${field.name} is not an object: say which after a colon`);
    const [step, ...rest] = steps;
    const wrap = (text: string) => (member ? `{ ... on ${member} ${text} }` : text);
    if (step === undefined) {
      if (type !== target) throw new Error(`there are ${type.name}s there`);
      return wrap(`{ __typename ${Object.values(type.getFields()).filter(isAskedPlainly).map((one) => `${one.name}${selection(one)}`).join(' ')} }`);
    }
    const [name, nextMember] = step.split(':');
    const next = type.getFields()[name!];
    if (!next) throw new Error(`${type.name} has no field ${name}`);
    return wrap(`{ ${name} ${within(next, nextMember, rest, target)} }`);
  }
}

const isAskedPlainly = (field: GraphQLField<unknown, unknown>): boolean => field.args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined);

function selection(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (isLeafType(type) || isInputObjectType(type)) return '';
  return isObjectType(type) && type.getFields().edges ? ' { edges { __typename } }' : ' { __typename }';
}
