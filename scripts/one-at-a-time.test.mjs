import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { oneAtATime } from './one-at-a-time.mjs';

const folder = mkdtempSync(join(tmpdir(), 'vilcanota-lock-'));
after(() => rmSync(folder, { recursive: true }));

test('the second waits until the first is done', async () => {
  const file = join(folder, 'a');
  const release = await oneAtATime(file);
  const second = oneAtATime(file);
  assert.equal(await Promise.race([second.then(() => 'in'), sleep(500, 'waiting')]), 'waiting');
  release();
  (await second)();
});

test('what a killed one left behind is no obstacle', async () => {
  const file = join(folder, 'b');
  writeFileSync(file, '4194303999');
  (await oneAtATime(file))();
});
