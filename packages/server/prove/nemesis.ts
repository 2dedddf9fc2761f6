import type { Fleet } from './fleet.ts';
import type { Form } from './form.ts';
import { pause } from './pause.ts';
import type { ProvingCluster } from './proving-cluster.ts';

export type Kills = { servers: number; database: number };

/** Kills servers at random and the database now and then, each at its own pace, until it is over. */
export async function runNemesis(form: Form, fleet: Fleet, cluster: ProvingCluster, kills: Kills, isOver: () => boolean): Promise<void> {
  async function every(ms: number | undefined, kill: () => Promise<void>): Promise<void> {
    while (ms !== undefined && !isOver()) {
      await pause(ms * (0.5 + Math.random()), isOver);
      if (!isOver()) await kill();
    }
  }
  await Promise.all([
    every(form.serverKillEveryMs, async () => {
      if (await fleet.killOne()) kills.servers++;
    }),
    every(form.databaseKillEveryMs, async () => {
      kills.database++;
      await cluster.crash();
    }),
  ]);
}
