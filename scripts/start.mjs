import { prepare } from './prepare.mjs';
import { Problem } from './project.mjs';
import { serve } from './serve.mjs';

// npm start: from a fresh clone to the running, seeded system. Needs Node 20 or later and npm, nothing else.
try {
  await prepare({ build: true });
  process.exit(await serve());
} catch (cause) {
  console.error(cause instanceof Problem ? cause.message : cause);
  process.exit(1);
}
