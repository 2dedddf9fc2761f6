import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.mjs';
import { pnpm } from './run.mjs';

const CONTRACT = join(ROOT, 'packages/schema/schema.graphql');

/**
 * Prints the contract from the code, generates the types from it, and holds it against the committed one. On a difference
 * the committed text is put back: the contract changes on purpose (`pnpm generate`, then read it), never by a test run.
 */
export async function checkContract() {
  const committed = readFileSync(CONTRACT, 'utf8');
  const generated = await pnpm(['run', 'generate']);
  if (generated.code !== 0) return generated;
  const printed = readFileSync(CONTRACT, 'utf8');
  if (printed === committed) return generated;
  writeFileSync(CONTRACT, committed);
  return {
    ...generated,
    code: 1,
    output: `packages/schema/schema.graphql is not what the code prints. Run "pnpm generate", read the difference, commit it.\n${firstDifference(committed, printed)}`,
  };
}

function firstDifference(committed, printed) {
  const before = committed.split('\n');
  const after = printed.split('\n');
  const line = after.findIndex((text, index) => text !== before[index]);
  const at = line === -1 ? after.length : line;
  return `Line ${at + 1}\n  committed: ${before[at] ?? '(end)'}\n  printed:   ${after[at] ?? '(end)'}`;
}
