import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { findChromium } from './chromium.mjs';
import { requireHome, requireNode, requireOpenFolder } from './machine.mjs';

const folder = mkdtempSync(join(tmpdir(), 'vilcanota-machine-'));
after(() => rmSync(folder, { recursive: true }));

test('an old Node is refused in one sentence', () => {
  assert.throws(() => requireNode('18.20.4'), /Node 20 or later is needed to begin; this is 18\.20\.4/);
  requireNode('20.0.0');
});

test('a home folder that cannot be written to is named', () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  assert.throws(() => requireHome(join(file, 'home')), /home folder .*a-file\/home cannot be written to/);
  requireHome(join(folder, 'home'));
});

test('root in a private folder is told which folder it is, before anything is installed', { skip: process.getuid?.() !== 0 && 'only root lends another account' }, () => {
  const secret = join(folder, 'private');
  mkdirSync(join(secret, 'clone'), { recursive: true });
  chmodSync(folder, 0o755);
  requireOpenFolder(join(secret, 'clone'), {});
  chmodSync(secret, 0o700);
  assert.throws(() => requireOpenFolder(join(secret, 'clone'), {}), (problem) => problem.message.includes(`may not enter ${secret}:`));
  requireOpenFolder(join(secret, 'clone'), { DATABASE_URL: 'postgres://elsewhere' });
});

test('finds the browser by CHROMIUM_PATH alone when it is given, else in PATH', () => {
  const program = join(folder, 'chromium');
  writeFileSync(program, '');
  chmodSync(program, 0o755);
  assert.equal(findChromium({ PATH: folder }), program);
  assert.equal(findChromium({ PATH: '', CHROMIUM_PATH: program }), program);
  assert.equal(findChromium({ PATH: folder, CHROMIUM_PATH: '/none' }), undefined);
});
