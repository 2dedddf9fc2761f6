import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { Problem, ROOT } from './project.mjs';

/** The Node of the machine only has to be new enough to bring the real one. */
export function requireNode(version = process.versions.node) {
  if (Number(version.split('.')[0]) < 20) {
    throw new Problem(`Node 20 or later is needed to begin; this is ${version}. (The project then brings its own Node.)`);
  }
}

/** npm and pnpm keep what they download below the home folder; without it they fail far from the cause. */
export function requireHome(home = homedir()) {
  try {
    mkdirSync(home, { recursive: true });
    accessSync(home, constants.W_OK);
  } catch {
    throw new Problem(`The home folder ${home} cannot be written to, and npm and pnpm keep their downloads there: set HOME to a folder you may write to.`);
  }
}

/** The project's own folder receives node_modules, the build and the data. */
export function requireWritableClone(root = ROOT) {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new Problem(`The project's folder ${root} cannot be written to by this user: clone it to a folder of your own.`);
  }
}

/**
 * As root, PostgreSQL runs under another account, which cannot enter private folders such as /root. The server checks
 * this exactly; this early look spares people the minutes of an install that would end there.
 */
export function requireOpenFolder(root = ROOT, env = process.env) {
  if (process.getuid?.() !== 0 || env.DATABASE_URL) return;
  for (let folder = root; dirname(folder) !== folder; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) {
      throw new Problem(
        `You are root, PostgreSQL therefore runs under another account, and that account may not enter ${folder}: ` +
          'move the project to a folder open to other users (/srv, /opt), start as an ordinary user, or set DATABASE_URL.',
      );
    }
  }
}
