import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { add, nodeTest, one, playwright, sentence, vitest } from './tally.mjs';

const folder = mkdtempSync(join(tmpdir(), 'vilcanota-tally-'));
after(() => rmSync(folder, { recursive: true }));
const report = (content) => {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const vitestReport = (numbers) => report({ numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 0, numPendingTests: 0, numTodoTests: 0, ...numbers });

test('a step without cases counts as one', () => {
  assert.deepEqual(one({ code: 0 }), { passed: 1, failed: 0, skipped: 0 });
  assert.deepEqual(one({ code: 2 }), { passed: 0, failed: 1, skipped: 0 });
});

test('counts the cases of Vitest', () => {
  const file = vitestReport({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 });
  assert.deepEqual(vitest(file)({ code: 1 }), { passed: 5, failed: 2, skipped: 2 });
});

test('a test file that cannot be loaded is a failure', () => {
  assert.equal(vitest(vitestReport({ numPassedTests: 5, numFailedTestSuites: 1 }))({ code: 1 }).failed, 1);
});

test('a runner that broke down is a failure, with or without a report', () => {
  assert.equal(vitest(vitestReport({ numPassedTests: 5 }))({ code: 1 }).failed, 1);
  assert.equal(vitest(join(folder, 'none.json'))({ code: 1 }).failed, 1);
});

test('a runner that says it passed but wrote no report is a failure', () => {
  assert.equal(vitest(join(folder, 'none.json'))({ code: 0 }).failed, 1);
});

test('counts the cases of Playwright', () => {
  const file = report({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } });
  assert.deepEqual(playwright(file)({ code: 1 }), { passed: 4, failed: 1, skipped: 2 });
});

test("counts the cases of Node's own runner", () => {
  const output = '# tests 7\n# pass 4\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 0';
  assert.deepEqual(nodeTest({ code: 1, output }), { passed: 4, failed: 2, skipped: 1 });
});

test('ends with one sentence', () => {
  assert.equal(sentence(add({ passed: 1, failed: 0, skipped: 2 }, { passed: 3, failed: 1, skipped: 0 })), '4 passed, 1 failed, 2 skipped');
});
