import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sql } from './statement.ts';

const SOURCES = join(import.meta.dirname, '..');

test('a name belongs to one text', () => {
  sql('only-here', 'select 1');
  expect(() => sql('only-here', 'select 1')).not.toThrow();
  expect(() => sql('only-here', 'select 2')).toThrow('only-here');
  expect(() => sql('Not A Name', 'select 1')).toThrow();
});

// app_now() and lima_today() are volatile: compared to a column they are asked for every row, and no index bounds the search.
test('no statement compares rows with a clock of their own: it is read once, in a subselect or a CTE', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  // "= app_now()" sets a value: nothing is equal to an instant.
  const askers = files.filter((name) => /([<>]=?|between)\s*(coalesce\([^(]*)?(app_now|lima_today)\(\)|=\s*lima_today\(\)/.test(readFileSync(join(SOURCES, name), 'utf8')));
  expect(files.length).toBeGreaterThan(100);
  expect(askers).toEqual([]);
});
