import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fingerprint } from './fingerprint.mjs';

let root;
const put = (path, text) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const print = () => fingerprint(root, ['lock.yaml', 'packages']);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vilcanota-fingerprint-'));
  put('lock.yaml', 'one');
  put('packages/server/src/a.ts', 'a');
});
afterEach(() => rmSync(root, { recursive: true }));

test('is the same while nothing changed', () => assert.equal(print(), print()));

for (const [what, change] of Object.entries({
  'a source changed': () => put('packages/server/src/a.ts', 'b'),
  'a source was added': () => put('packages/server/src/b.ts', ''),
  'a source was renamed': () => {
    rmSync(join(root, 'packages/server/src/a.ts'));
    put('packages/server/src/c.ts', 'a');
  },
  'the lockfile changed': () => put('lock.yaml', 'two'),
})) {
  test(`is another when ${what}`, () => {
    const before = print();
    change();
    assert.notEqual(print(), before);
  });
}

test('does not count what follows from the sources, nor tests', () => {
  const before = print();
  for (const path of ['dist/a.js', 'node_modules/x/a.js', 'src/__generated__/a.ts', 'src/a.test.ts']) put(`packages/server/${path}`, 'x');
  assert.equal(print(), before);
});
