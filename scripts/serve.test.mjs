import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

const folder = mkdtempSync(join(tmpdir(), 'vilcanota-serve-'));
after(() => rmSync(folder, { recursive: true }));

/** Something that drains for a while before it leaves, as the server may. */
const draining = join(folder, 'draining.mjs');
writeFileSync(draining, `
  let told = 0;
  process.on('SIGTERM', () => {
    told += 1;
    console.log('told ' + told);
    if (told === 1) setTimeout(() => { console.log('drained'); process.exit(7); }, Number(process.env.DRAIN_MS));
  });
  setInterval(() => {}, 1000);
  console.log('ready ' + process.pid);`);

/** Starts it the way npm start does, and collects what is said. */
async function start(drainMs = 500) {
  const source = `import { serve } from ${JSON.stringify(new URL('serve.mjs', import.meta.url).href)};
    process.exit(await serve({ entry: ${JSON.stringify(draining)}, env: { DRAIN_MS: '${drainMs}' } }));`;
  const starter = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'inherit'] });
  const run = { starter, said: '', code: new Promise((resolve) => starter.on('exit', (code, signal) => resolve(code ?? signal))) };
  starter.stdout.setEncoding('utf8').on('data', (part) => (run.said += part));
  await until(() => run.said.includes('ready'));
  run.pid = Number(/ready (\d+)/.exec(run.said)[1]);
  return run;
}

async function until(isTrue) {
  for (const deadline = Date.now() + 10_000; !isTrue(); await sleep(20)) assert.ok(Date.now() < deadline, 'waited too long');
}

test('a Ctrl-C that arrives twice is told once, the server drains, and its code is ours', async () => {
  const run = await start();
  run.starter.kill('SIGINT');
  run.starter.kill('SIGINT');
  run.starter.kill('SIGTERM');
  assert.equal(await run.code, 7);
  assert.match(run.said, /told 1\ndrained/);
  assert.doesNotMatch(run.said, /told 2/);
});

test('a second Ctrl-C is passed on, a third one ends it', async () => {
  const run = await start(60_000);
  for (const text of ['told 1', 'told 2', undefined]) {
    run.starter.kill('SIGINT');
    if (text) await until(() => run.said.includes(text));
    await sleep(text ? 710 : 0);
  }
  assert.equal(await run.code, 128 + 9);
  assert.doesNotMatch(run.said, /drained/);
});

test('when the starter is killed the server notices and drains', async () => {
  const run = await start();
  run.starter.kill('SIGKILL');
  assert.equal(await run.code, 'SIGKILL');
  await until(() => run.said.includes('drained'));
  assert.match(run.said, /told 1\ndrained/);
});

test('the server is in a process group of its own', async () => {
  const run = await start();
  process.kill(-run.pid, 'SIGTERM');
  assert.equal(await run.code, 7);
});
