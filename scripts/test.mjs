import { prepare } from './prepare.mjs';
import { Problem } from './project.mjs';
import { endOnSignals, stillWorking } from './run.mjs';
import { add, sentence } from './tally.mjs';
import { testSteps } from './test-steps.mjs';

// npm test: from a fresh clone to "N passed, N failed, N skipped", the last line. Needs Node 20 or later and npm.
let total = { passed: 0, failed: 0, skipped: 0 };
try {
  await prepare({ build: false });
  endOnSignals();
  for (const step of testSteps()) {
    const quiet = stillWorking(step.name, 30);
    const outcome = await step.run();
    quiet();
    const tally = step.count(outcome);
    total = add(total, tally);
    const mark = tally.failed > 0 ? '✗' : '✓';
    console.log(`${mark} ${step.name.padEnd(18)} ${sentence(tally).padEnd(36)} ${outcome.seconds.toFixed(1)} s`);
    if (step.remark) console.log(`  ${step.remark}`);
    if (tally.failed > 0 || step.isShown) console.log(`\n${outcome.output}\n`);
  }
} catch (cause) {
  console.error(cause instanceof Problem ? cause.message : cause);
  total = add(total, { passed: 0, failed: 1, skipped: 0 });
}
console.log(`\n${sentence(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
