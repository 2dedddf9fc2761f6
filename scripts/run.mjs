import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { PNPM_VERSION, ROOT } from './project.mjs';

const running = new Set();

/**
 * Runs a program to its end, its output kept and not shown. Answers how it ended and what it said.
 * Our Node comes first in PATH, so whatever is run below uses it too.
 */
export function run(command, args, { cwd = ROOT, env = {}, onOutput = () => {} } = {}) {
  return new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, PATH: join(ROOT, 'node_modules/.bin') + delimiter + process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part) => {
        output += part;
        onOutput(part);
      });
    }
    const end = (code) => {
      running.delete(child);
      resolve({ code, output: output.trim(), seconds: (Date.now() - started) / 1000 });
    };
    child.on('error', (cause) => {
      output += cause.message;
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** Runs pnpm, which nobody has to have installed. */
export function pnpm(args, options) {
  return run('npx', ['--yes', `pnpm@${PNPM_VERSION}`, ...args], options);
}

/** Ends what is being run when we are told to end; the caller's own clean-up comes first. */
export function endOnSignals(cleanUp = () => {}) {
  const end = (signal) => {
    cleanUp();
    for (const child of running) child.kill('SIGTERM');
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  const signals = ['SIGINT', 'SIGTERM'];
  for (const signal of signals) process.on(signal, end);
  return () => signals.forEach((signal) => process.off(signal, end));
}

/** Says now and then that a long step is still at work. Call the answer when it is over. */
export function stillWorking(what, everySeconds = 15) {
  const started = Date.now();
  const timer = setInterval(() => {
    console.log(`  … ${what}, ${Math.round((Date.now() - started) / 1000)} s`);
  }, everySeconds * 1000);
  return () => clearInterval(timer);
}
