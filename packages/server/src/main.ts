import 'reflect-metadata';
import { readConfig } from '#config';
import { StartupProblem } from '#db/startup-problem';
import { startServer } from '#http/start';

// Start and stop, in order. A reason not to start is one sentence; everything else is a fault with its stack.
try {
  const server = await startServer(readConfig(), (line) => console.log(line));
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    console.log(`\n${signal}: finishing what is running, then stopping.`);
    await server.stop();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop('SIGINT'));
  process.on('SIGTERM', () => void stop('SIGTERM'));
} catch (cause) {
  console.error(cause instanceof StartupProblem ? `Cannot start: ${cause.message}` : cause);
  process.exit(1);
}
