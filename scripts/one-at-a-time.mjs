import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { STATE } from './project.mjs';

const LOCK = join(STATE, 'working');

/**
 * Waits until no other start or test of this clone is installing or building, then keeps others out until the answer
 * is called. What a killed one left behind does not count.
 */
export async function oneAtATime(file = LOCK) {
  mkdirSync(STATE, { recursive: true });
  for (let told = false; ; await sleep(200)) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (cause) {
      if (cause.code !== 'EEXIST') throw cause;
    }
    const holder = Number(readIfThere(file));
    if (holder && !isAlive(holder)) rmSync(file, { force: true });
    else if (!told) {
      console.log('Waiting for another start of this clone to finish installing and building …');
      told = true;
    }
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause.code === 'EPERM';
  }
}
