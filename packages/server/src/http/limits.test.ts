import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema, getIntrospectionQuery, getNullableType, type GraphQLObjectType, isListType, type OperationDefinitionNode, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { HIGHEST_COST, limitRules } from './limits.ts';
import { documentCost } from './limits-cost.ts';
import { DEEPEST } from './limits-depth.ts';
import { HEAVY_ARGUMENTS, LONG_LISTS } from './limits-weights.ts';

const contract = buildSchema(readFileSync(resolve(import.meta.dirname, '../../../schema/schema.graphql'), 'utf8'));
const refusals = (text: string) => validate(contract, parse(text), limitRules).map((e) => e.message);
function costOf(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  expect(validate(contract, document)).toEqual([]);
  return documentCost(contract, document, document.definitions.find((d) => d.kind === 'OperationDefinition') as OperationDefinitionNode, variables);
}

/** certification → agency → certification → …, so many fields deep. */
function chain(depth: number): string {
  return Array.from({ length: depth - 1 }, (_, i) => (i % 2 ? 'agency' : i ? 'certification' : 'certification(id: "1")')).reduceRight<string>((inner, step) => `${step} { ${inner} }`, 'id');
}

describe('depth', () => {
  it(`answers ${DEEPEST} fields deep and refuses one more`, () => {
    expect(refusals(`{ ${chain(DEEPEST)} }`)).toEqual([]);
    expect(refusals(`{ ${chain(DEEPEST + 1)} }`)).toEqual([`This document is 13 fields deep; at most 12 are answered.`]);
  });

  it('follows fragments within fragments within inline fragments', () => {
    const bomb = `query { ...a }
      fragment a on Query { agency(id: "1") { ...b } }
      fragment b on Agency { certification { ... on Certification { agency { ...c } } } }
      fragment c on Agency { certification { agency { ...d } } }
      fragment d on Agency { certification { agency { certification { ...e } } } }
      fragment e on Certification { agency { certification { agency { certification { id } } } } }`;
    expect(refusals(bomb)).toEqual(['This document is 13 fields deep; at most 12 are answered.']);
    expect(refusals(bomb.replace('certification { id }', 'id'))).toEqual([]);
  });

  it('does not go on for ever on circular fragments', () => {
    expect(refusals('{ treks { ...a } } fragment a on Trek { communities { ...b } } fragment b on Community { treks { ...a } }')).toEqual([]);
  });

  it('measures a document of doubling fragments in no time', () => {
    const doubling = Array.from({ length: 25 }, (_, i) => `fragment f${i} on Trek { ...f${i + 1} ...f${i + 1} }`).join('\n');
    const started = performance.now();
    refusals(`{ treks { ...f0 } } ${doubling} fragment f25 on Trek { id }`);
    expect(costOf(`{ treks { ...f0 } } ${doubling} fragment f25 on Trek { id }`)).toBeGreaterThan(HIGHEST_COST);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('answers the introspection that tools send', () => {
    expect(refusals(getIntrospectionQuery())).toEqual([]);
    expect(refusals(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, schemaDescription: true, specifiedByUrl: true }))).toEqual([]);
    expect(costOf(getIntrospectionQuery())).toBe(0);
  });
});

describe('cost', () => {
  it('multiplies lists by the page size asked for, however it is asked for', () => {
    const page = '(first: 50) { edges { node { id code } } }';
    const literal = costOf(`{ certificationQueue${page} }`)!;
    expect(costOf('query ($n: Int) { certificationQueue(first: $n) { edges { node { id code } } } }', { n: 50 })).toBe(literal);
    expect(costOf('query ($n: Int = 50) { certificationQueue(first: $n) { edges { node { id code } } } }')).toBe(literal);
    expect(literal).toBeGreaterThan(50 * 2);
    expect(costOf('{ certificationQueue { edges { node { id code } } } }')).toBeLessThan(literal / 2);
  });

  it('answers an availability board of 62 days with what limits each departure', () => {
    const board = `query ($from: LocalDate!) { availabilityBoard(from: $from, days: 62) { from to rows { trek { id slug name days difficulty }
      departures { id date endDate state groupSize freeSpots takenSpots isOpen origin needs { date limitKind limit free isClosed resource { kind name } } } } } }`;
    expect(costOf(board, { from: '2027-01-01' })).toBeLessThan(HIGHEST_COST);
  });

  it('answers a list of reservations with their prices', () => {
    const list = `{ reservations(agencyId: "1", first: 20) { edges { node { id code state people expiresAt departure { date trek { name slug } }
      price { totals { amount currency } lines { quantity total { amount currency } } } } } } }`;
    expect(costOf(list)).toBeLessThan(HIGHEST_COST);
  });

  it('refuses lists within lists within lists', () => {
    expect(costOf('{ treks { communities { treks { communities { treks { id } } } } } }')).toBeGreaterThan(HIGHEST_COST);
    expect(costOf('{ departures(first: 100) { edges { node { trek { nextDepartures(first: 40) { needs { date free limit } } } } } } }')).toBeGreaterThan(HIGHEST_COST);
  });

  it('counts lists without pages as long as they may be', () => {
    expect(costOf('{ mailbox { id to } }')).toBe(201);
    expect(costOf('{ reservation(code: "x") { history { id action } heldTogether { id } } }')).toBe(1 + 101 + 51);
    const names = Object.keys({ ...LONG_LISTS, ...HEAVY_ARGUMENTS }).map((name) => name.split('.') as [string, string]);
    expect(names.filter(([type, field]) => !(contract.getType(type) as GraphQLObjectType | undefined)?.getFields()[field])).toEqual([]);
  });

  it('counts the lists of the season’s, the catalogue’s and the certifiers’ desk as long as they may be', () => {
    expect(costOf('{ departureRules { id } }')).toBe(101);
    expect(costOf('{ catalogueTexts(isMissing: false) { id } }')).toBe(301);
    expect(costOf('{ catalogueObjects(noun: STAGE) { history { id } } }')).toBe(1 + 100 * 51);
  });

  it('knows of every list without pages that can be asked for outright whether it is long', () => {
    // A handful by their nature: what the network has of them fits a screen.
    const short = 'alternatives auditTrailCut cancellationPolicies certificationChecklist certifiers communities conservationAreas dataSubjects decisionLetter networkInvitations networkPeople paymentTerms privacy seasons treks'.split(' ');
    const lists = Object.values(contract.getQueryType()!.getFields()).filter(({ type, args }) => isListType(getNullableType(type)) && !args.some(({ name }) => name === 'first'));
    expect(lists.map(({ name }) => name).filter((name) => !(`Query.${name}` in LONG_LISTS)).toSorted()).toEqual(short);
  });

  it('lets nobody read all versions of all papers of a file under many names', () => {
    const names = (count: number) => Array.from({ length: count }, (_, i) => `n${i}: fileName`).join(' ');
    const papers = (count: number) => costOf(`{ certification(id: "x") { lines { documents { versions { ${names(count)} } } } } }`);
    expect(papers(12)).toBeLessThan(HIGHEST_COST / 10);
    expect(papers(180)).toBeGreaterThan(HIGHEST_COST);
  });

  it('counts a search for free spots for what it looks at, not for what it answers', () => {
    const search = '(filter: $filter, first: $first) { edges { node { id date freeSpots trek { slug name } } } }';
    const departures = `query ($filter: DepartureFilter, $first: Int = 20) { departures${search} }`;
    const plain = costOf(departures, { filter: { trekSlug: 'lares' } })!;
    expect(costOf(departures, { filter: { minFreeSpots: 4 } })).toBe(plain - 1 + 10_000);
    expect(costOf(departures, { filter: { minFreeSpots: null } })).toBe(plain);
    expect(costOf(departures, { filter: { minFreeSpots: 4 }, first: 100 })).toBeLessThan(HIGHEST_COST);
    const many = Array.from({ length: 6 }, (_, i) => `a${i}: departures(filter: { minFreeSpots: 4 }, first: 1) { edges { cursor } }`).join(' ');
    expect(costOf(`{ ${many} }`)).toBeGreaterThan(HIGHEST_COST);
  });

  it('adds up what is asked under many names', () => {
    const one = costOf('{ treks { communities { id } } }')!;
    const many = Array.from({ length: 100 }, (_, i) => `a${i}: treks { communities { id } }`).join(' ');
    expect(costOf(`{ ${many} }`)).toBe(100 * one);
  });

  it('leaves variables that do not fit to the execution', () => {
    expect(costOf('query ($n: Int!) { certificationQueue(first: $n) { edges { cursor } } }', { n: 'x' })).toBeUndefined();
  });
});

describe('lists within themselves', () => {
  const within = (list: string) => [`This document asks for ${list} within ${list}; lists are not answered within themselves.`];

  it('are refused, however they are reached', () => {
    expect(refusals('{ reservation(code: "x") { heldTogether { heldTogether { id } } } }')).toEqual(within('Reservation.heldTogether'));
    expect(refusals('{ itinerary(id: "1") { reservations { itinerary { ...i } } } } fragment i on Itinerary { ... { reservations { id } } }')).toEqual(within('Itinerary.reservations'));
    expect(refusals('{ reservation(code: "x") { ...r } } fragment r on Reservation { heldTogether { itinerary { reservations { ...s } } } } fragment s on Reservation { h: heldTogether { id } }')).toEqual(within('Reservation.heldTogether'));
  });

  it('are answered beside each other, and introspection as tools send it', () => {
    expect(refusals('{ reservation(code: "x") { a: heldTogether { ...r } b: heldTogether { ...r } } } fragment r on Reservation { id history { id } }')).toEqual([]);
    expect(refusals('{ treks { communities { id } stages { communities { id } } } }')).toEqual([]);
  });
});

describe('breadth', () => {
  const aliases = (count: number, field: string) => Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(' ');

  it('answers twenty fields at the root and refuses one more, in fragments too', () => {
    expect(refusals(`{ ${aliases(20, 'viewer { networkRoles }')} }`)).toEqual([]);
    expect(refusals(`{ ...a ...a b: viewer { networkRoles } } fragment a on Query { ${aliases(10, 'viewer { networkRoles }')} }`)).toEqual(['This operation begins with 21 fields; at most 20 are answered.']);
  });

  it('asks about the contract four times at most, and nothing twice in one place', () => {
    expect(refusals(`{ ${aliases(4, '__type(name: "Trek") { name }')} }`)).toEqual([]);
    expect(refusals(`{ ${aliases(5, '__type(name: "Trek") { name }')} }`)).toEqual(['This operation asks for the schema 5 times; at most 4 are answered.']);
    const twice = (name: string) => [`This document asks the schema for the same field more than once in one place: ${name}.`];
    expect(refusals('{ __schema { types { name a: description b: description } } }')).toEqual(twice('description'));
    expect(refusals('{ ...s } fragment s on Query { __schema { types { ...t ...u } } } fragment t on __Type { name } fragment u on __Type { ... { n: name } }')).toEqual(twice('name'));
  });

  it('leaves the same field twice to documents about the field', () => {
    expect(refusals('{ viewer { a: networkRoles b: networkRoles } }')).toEqual([]);
  });
});

describe('roots', () => {
  it('that the contract does not have are refused before anything runs', () => {
    const without = buildSchema('type Query { x: Int }');
    expect(validate(without, parse('subscription { x }'), limitRules).map((e) => e.message)).toEqual(['There are no subscriptions here.']);
    expect(refusals('{ viewer { networkRoles } }')).toEqual([]);
  });
});

describe('text', () => {
  it('refuses an escaped NUL in a document', () => {
    expect(refusals('{ trek(slug: "a\\u0000b") { id } }')).toEqual(['The document contains text with NUL or broken Unicode.']);
    expect(refusals('{ trek(slug: "lares\\u00f1") { id } }')).toEqual([]);
  });
});
