import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { NODE, Problem, ROOT } from './project.mjs';
import { run } from './run.mjs';

// npm run bench: holds measured beside bare servers, from a fresh clone. Its own packages are installed below bench/ and nowhere else.
try {
  await prepare({ build: true });
  const installed = await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: join(ROOT, 'bench') });
  if (installed.code !== 0) throw new Problem(installed.output);
  const { status } = spawnSync(NODE, ['--conditions', 'development', '--import', 'tsx', '../../bench/main.ts', ...process.argv.slice(2)], { cwd: join(ROOT, 'packages/server'), stdio: 'inherit' });
  process.exitCode = status ?? 1;
} catch (cause) {
  console.error(cause instanceof Problem ? cause.message : cause);
  process.exitCode = 1;
}
