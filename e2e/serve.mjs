import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from '../scripts/prepare.mjs';
import { Problem } from '../scripts/project.mjs';
import { serve } from '../scripts/serve.mjs';

// The system as npm start brings it up, on a data folder of its own that goes away with it.
const NAME = 'vilcanota-journeys-';

for (const name of readdirSync(tmpdir())) {
  if (name.startsWith(NAME) && isGone(Number(name.slice(NAME.length).split('-')[0]))) rmSync(join(tmpdir(), name), { recursive: true, force: true });
}
await prepare({ build: true }).catch((cause) => {
  console.error(cause instanceof Problem ? cause.message : cause);
  process.exit(1);
});
const dataDir = mkdtempSync(join(tmpdir(), `${NAME}${process.pid}-`));
chmodSync(dataDir, 0o755);
const { npm_lifecycle_event: _, DATABASE_URL: __, ...env } = process.env;
const code = await serve({ env: { ...env, DATA_DIR: dataDir, DEMO: 'true' } });
rmSync(dataDir, { recursive: true, force: true });
process.exit(code);

function isGone(pid) {
  try {
    process.kill(pid, 0);
    return false;
  } catch (cause) {
    return cause.code === 'ESRCH';
  }
}
