import type { Control } from './controls/list.ts';
import { type Form, shortForm } from './form.ts';
import type { ProvingCluster } from './proving-cluster.ts';
import { runProof } from './run-proof.ts';

/** What goes wrong by chance may need another round. */
const MOST_ROUNDS = 3;
const FORM: Form = { ...shortForm, leastSeconds: 12, mostSeconds: 60, least: { operations: 0, serverKills: 0, databaseKills: 0 }, settleSeconds: 40 };

/** Runs a broken twin and says whether its figure saw it; other figures may see it too. */
export async function isCaught(cluster: ProvingCluster, control: Control, signal: AbortSignal): Promise<boolean> {
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const { figures, information } = await runProof(cluster, { ...FORM, ...control.form, name: control.name }, control, signal);
    const count = figures.find(({ figure }) => figure.name === control.turnsRed)!.offenders.length;
    const others = figures.filter(({ figure, offenders }) => figure.name !== control.turnsRed && offenders.length > 0);
    const run = `${information.operations} operations, ${information.seconds.toFixed(0)} s`;
    console.log(`${count > 0 ? '✓' : '✗'} ${control.says.padEnd(58)} ${control.turnsRed}: ${count}   (${run}${round > 1 ? `, round ${round}` : ''})`);
    for (const { figure, offenders } of others) console.log(`    also red: ${figure.name}: ${offenders.length}, such as ${offenders[0]}`);
    if (count > 0) return true;
  }
  return false;
}
