import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this clone. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What start and test remember between runs. Ignored by git. */
export const STATE = join(ROOT, '.start');

/** The Node this project runs on: it comes with the install, whatever Node the machine has. */
export const NODE = join(ROOT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** pnpm comes from the registry by npx, always this version. */
export const PNPM_VERSION = '12.21.0';

/** Something a person can put right, said in one sentence; printed without a stack. */
export class Problem extends Error {}
