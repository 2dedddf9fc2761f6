import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema, getIntrospectionQuery, type OperationDefinitionNode, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { HIGHEST_COST, limitRules } from './limits.ts';
import { documentCost } from './limits-cost.ts';
import { DEEPEST } from './limits-depth.ts';

const contract = buildSchema(readFileSync(resolve(import.meta.dirname, '../../../schema/schema.graphql'), 'utf8'));
const refusals = (text: string) => validate(contract, parse(text), limitRules).map((e) => e.message);
function costOf(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  expect(validate(contract, document)).toEqual([]);
  return documentCost(contract, document, document.definitions.find((d) => d.kind === 'OperationDefinition') as OperationDefinitionNode, variables);
}

/** trek → stages → communities → treks → …, so many fields deep. */
function chain(depth: number): string {
  return Array.from({ length: depth - 1 }, (_, i) => (i % 2 ? 'communities' : 'treks')).reduceRight<string>((inner, step) => `${step} { ${inner} }`, 'id');
}

describe('depth', () => {
  it(`answers ${DEEPEST} fields deep and refuses one more`, () => {
    expect(refusals(`{ ${chain(DEEPEST)} }`)).toEqual([]);
    expect(refusals(`{ ${chain(DEEPEST + 1)} }`)).toEqual([`This document is 13 fields deep; at most 12 are answered.`]);
  });

  it('follows fragments within fragments within inline fragments', () => {
    const bomb = `query { ...a }
      fragment a on Query { treks { ...b } }
      fragment b on Trek { communities { ... on Community { treks { ...c } } } }
      fragment c on Trek { communities { treks { ...d } } }
      fragment d on Trek { communities { treks { communities { ...e } } } }
      fragment e on Community { treks { communities { treks { communities { id } } } } }`;
    expect(refusals(bomb)).toEqual(['This document is 13 fields deep; at most 12 are answered.']);
    expect(refusals(bomb.replace('communities { id }', 'id'))).toEqual([]);
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

  it('adds up what is asked under many names', () => {
    const one = costOf('{ treks { communities { id } } }')!;
    const many = Array.from({ length: 100 }, (_, i) => `a${i}: treks { communities { id } }`).join(' ');
    expect(costOf(`{ ${many} }`)).toBe(100 * one);
  });

  it('leaves variables that do not fit to the execution', () => {
    expect(costOf('query ($n: Int!) { certificationQueue(first: $n) { edges { cursor } } }', { n: 'x' })).toBeUndefined();
  });
});

describe('text', () => {
  it('refuses an escaped NUL in a document', () => {
    expect(refusals('{ trek(slug: "a\\u0000b") { id } }')).toEqual(['The document contains text with NUL or broken Unicode.']);
    expect(refusals('{ trek(slug: "lares\\u00f1") { id } }')).toEqual([]);
  });
});
