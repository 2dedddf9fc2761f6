import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { startQuery, tenLines } from './start-query.ts';

const schema = buildSchema(readFileSync(new URL('../../../../schema/schema.graphql', import.meta.url), 'utf8'));

test('what the explorer opens with is a valid question', () => {
  expect(validate(schema, parse(startQuery('Rutas')))).toEqual([]);
});

test('the ten lines are ten, and ask a valid question', () => {
  const lines = tenLines('https://example.org');
  expect(lines.split('\n')).toHaveLength(10);
  const query = /`([^`]+)`/.exec(lines)![1]!;
  expect(validate(schema, parse(query))).toEqual([]);
});
