import 'reflect-metadata';
import { readConfig } from '#config';
import { StartupProblem } from '#db/startup-problem';
import { startServer } from '#http/start';
import { demoAccounts } from '#seed/demo/accounts';

// Start and stop, in order. A reason not to start is one sentence; everything else is a fault with its stack.
const say = (line: string) => console.log(line);
const asked = new AbortController();
let server: Awaited<ReturnType<typeof startServer>> | undefined;
/** A terminal and the tool that started us may both pass one Ctrl-C on: what comes this soon after is the same key press. */
const SAME_KEYPRESS_MS = 700;
let askedAt = 0;
const stop = async () => {
  if (asked.signal.aborted) {
    if (Date.now() - askedAt > SAME_KEYPRESS_MS) server?.hurry();
    return;
  }
  askedAt = Date.now();
  say('Finishing what is running, then stopping.');
  asked.abort();
  if (!server) return; // still starting: the start undoes what it did
  await server.stop();
  process.exit(0);
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
try {
  const config = readConfig();
  server = await startServer(config, say, asked.signal);
  say(`\nVilcanota Trek is open at ${server.url}`);
  if (config.isDemo) sayAccounts();
  if (server.firstAdministratorLink) say(`\nNobody administers the network yet. Whoever opens this link within an hour makes the first administrator’s account, once:\n  ${server.firstAdministratorLink}`);
  say('\nStop it with Ctrl-C.');
} catch (cause) {
  if (asked.signal.aborted) process.exit(0);
  console.error(cause instanceof StartupProblem ? `Cannot start: ${cause.message}` : cause);
  process.exit(1);
}

/** The invented people one can be in the demonstration. */
function sayAccounts(): void {
  const widest = Math.max(...demoAccounts.map(({ email }) => email.length));
  say(`\nDemonstration: operating data, prices and people are invented. Sign in as (password for all: ${demoAccounts[0]!.password})`);
  for (const { email, role } of demoAccounts) say(`  ${email.padEnd(widest)}  ${role}`);
}
