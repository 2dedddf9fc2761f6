import { existsSync, readFileSync } from 'node:fs';

/** How many test cases passed, failed, were skipped. */
const zero = { passed: 0, failed: 0, skipped: 0 };

export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The sentence a run ends with. */
export function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** A step without cases of its own counts as one. */
export function one({ code }) {
  return { ...zero, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

/** Reads what Vitest wrote. */
export function vitest(file) {
  return fromFile(file, (report) => ({
    passed: report.numPassedTests,
    failed: Math.max(report.numFailedTests, report.numFailedTestSuites > 0 && report.numFailedTests === 0 ? 1 : 0),
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

/** Reads what Playwright wrote. A case that passed only at the second try counts as passed. */
export function playwright(file) {
  return fromFile(file, ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }));
}

/** Reads the summary of Node's own test runner. */
export function nodeTest({ code, output }) {
  const count = (what) => Number(new RegExp(`^# ${what} (\\d+)`, 'm').exec(output)?.[1] ?? 0);
  return orFailed({ passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped') + count('todo') }, code);
}

/** A runner that broke down before or after its cases is a failure, whatever its report says. */
function fromFile(file, read) {
  return ({ code }) => (existsSync(file) ? orFailed(read(JSON.parse(readFileSync(file, 'utf8'))), code) : { ...zero, failed: 1 });
}

function orFailed(tally, code) {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
