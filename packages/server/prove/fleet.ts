import { setTimeout as sleep } from 'node:timers/promises';
import { type ProcessWish, type ServerProcess, startServerProcess } from './server-process.ts';

export type Fleet = {
  /** The address of a server that is not the one given, when another is there. */
  urlOtherThan: (url: string | undefined) => string | undefined;
  /** Kills one at random with SIGKILL, and starts another in its place. */
  killOne: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Several server processes over one database. */
export async function startFleet(databaseUrl: string, size: number, wish: ProcessWish): Promise<Fleet> {
  const servers: (ServerProcess | undefined)[] = await Promise.all(Array.from({ length: size }, () => startServerProcess(databaseUrl, wish)));
  let isStopped = false;

  /** A database that was killed a moment ago refuses who comes too early: tried again, as an operator's supervisor would. */
  async function startAgain(): Promise<ServerProcess | undefined> {
    for (let attempt = 1; !isStopped; attempt++) {
      try {
        return await startServerProcess(databaseUrl, wish);
      } catch (cause) {
        if (attempt === 10) throw cause;
        await sleep(500);
      }
    }
    return undefined;
  }

  return {
    urlOtherThan(url) {
      const alive = servers.filter((server) => server?.isAlive());
      const others = alive.filter((server) => server!.url !== url);
      const from = others.length > 0 ? others : alive;
      return from[Math.floor(Math.random() * from.length)]?.url;
    },
    async killOne() {
      const places = servers.flatMap((server, place) => (server?.isAlive() ? [place] : []));
      const place = places[Math.floor(Math.random() * places.length)];
      if (place === undefined) return;
      await servers[place]!.kill('SIGKILL');
      servers[place] = await startAgain();
      if (isStopped) await servers[place]?.kill();
    },
    async stop() {
      isStopped = true;
      await Promise.all(servers.map(async (server) => server?.kill()));
    },
  };
}
