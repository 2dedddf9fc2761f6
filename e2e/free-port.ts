import { createServer } from 'node:net';

/** The first free port of a range: several journeys may run on one machine. */
export async function freePort(from: number, to: number): Promise<number> {
  for (let candidate = from; candidate <= to; candidate++) {
    const isFree = await new Promise<boolean>((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(false));
      probe.listen(candidate, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (isFree) return candidate;
  }
  throw new Error(`No port between ${from} and ${to} is free.`);
}
