import { setTimeout as sleep } from 'node:timers/promises';
import { type ProcessWish, type ServerProcess, startServerProcess } from './server-process.ts';

/** A server that cannot be started at all is a fault of its own. */
const MOST_STARTS = 20;

export type Fleet = {
  /** The address of a server that is not the one given, when another is there. */
  urlOtherThan: (url: string | undefined) => string | undefined;
  /** Kills one at random with SIGKILL, if another one is left, and lets a new one start in its place; answers whether it did. */
  killOne: () => Promise<boolean>;
  stop: () => Promise<void>;
};

/** Several server processes over one database. */
export async function startFleet(databaseUrl: string, size: number, wish: ProcessWish): Promise<Fleet> {
  const servers: (ServerProcess | undefined)[] = await Promise.all(Array.from({ length: size }, () => startServerProcess(databaseUrl, wish)));
  const startings = new Set<Promise<void>>();
  let isStopped = false;
  let fault: unknown;

  /** A database that was killed a moment ago refuses who comes too early: tried again, as an operator's supervisor would. */
  async function startAgain(place: number): Promise<void> {
    for (let attempt = 1; !isStopped; attempt++) {
      try {
        servers[place] = await startServerProcess(databaseUrl, wish);
        return;
      } catch (cause) {
        if (attempt === MOST_STARTS) fault ??= cause;
        if (attempt === MOST_STARTS) return;
        await sleep(500);
      }
    }
  }

  return {
    urlOtherThan(url) {
      if (fault) throw fault;
      const alive = servers.filter((server) => server?.isAlive());
      const others = alive.filter((server) => server!.url !== url);
      const from = others.length > 0 ? others : alive;
      return from[Math.floor(Math.random() * from.length)]?.url;
    },
    async killOne() {
      const places = servers.flatMap((server, place) => (server?.isAlive() ? [place] : []));
      const place = places[Math.floor(Math.random() * places.length)];
      if (place === undefined || places.length < 2) return false;
      await servers[place]!.kill('SIGKILL');
      const starting = startAgain(place).finally(() => startings.delete(starting));
      startings.add(starting);
      return true;
    },
    async stop() {
      isStopped = true;
      await Promise.allSettled(startings);
      await Promise.all(servers.map(async (server) => server?.kill()));
    },
  };
}
