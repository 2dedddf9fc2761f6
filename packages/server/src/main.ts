import 'reflect-metadata';
import { readConfig } from '#config';
import { StartupProblem } from '#db/startup-problem';
import { startServer } from '#http/start';
import { demoAccounts } from '#seed/demo/accounts';

// Start and stop, in order. A reason not to start is one sentence; everything else is a fault with its stack.
const say = (line: string) => console.log(line);
try {
  const config = readConfig();
  const server = await startServer(config, say);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    say('Finishing what is running, then stopping.');
    await server.stop();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  say(`\nVilcanota Trek is open at ${server.url}`);
  if (config.isDemo) sayAccounts();
  say('\nStop it with Ctrl-C.');
} catch (cause) {
  console.error(cause instanceof StartupProblem ? `Cannot start: ${cause.message}` : cause);
  process.exit(1);
}

/** The invented people one can be in the demonstration. */
function sayAccounts(): void {
  const widest = Math.max(...demoAccounts.map(({ email }) => email.length));
  say(`\nDemonstration: operating data, prices and people are invented. Sign in as (password for all: ${demoAccounts[0]!.password})`);
  for (const { email, role } of demoAccounts) say(`  ${email.padEnd(widest)}  ${role}`);
}
