import 'reflect-metadata';
import { type Control, controls } from './controls/list.ts';
import { type Form, longForm, shortForm } from './form.ts';
import { startProvingCluster } from './proving-cluster.ts';
import { isGreen, printProof } from './report.ts';
import { runProof } from './run-proof.ts';

// npm run prove: the long form; --short: half a minute of the same; --controls: every broken twin must turn its figure red.
const stopping = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stopping.abort(new Error('Stopped.')));

const [what = '--long', only] = process.argv.slice(2);
const cluster = await startProvingCluster();
let isGood = true;
try {
  if (what === '--controls') {
    for (const control of controls.slice(1).filter(({ name }) => !only || name === only)) isGood = (await turnsRed(control)) && isGood;
    console.log(isGood ? '\nEvery control was caught.' : '\nA control stayed green: its figure proves nothing.');
  } else {
    const proof = await runProof(cluster, what === '--short' ? shortForm : longForm, controls[0]!, stopping.signal);
    printProof(proof);
    isGood = isGreen(proof);
    console.log(isGood ? '\nAll figures are 0.' : '\nNot proven.');
  }
} catch (cause) {
  isGood = false;
  console.error(stopping.signal.aborted ? 'Stopped.' : cause);
} finally {
  await cluster.stop();
}
process.exit(isGood ? 0 : 1);

async function turnsRed(control: Control): Promise<boolean> {
  const form: Form = { ...shortForm, least: { operations: 0, serverKills: 0, databaseKills: 0 }, settleSeconds: 20, ...control.form, name: control.name };
  const { figures, information } = await runProof(cluster, form, control, stopping.signal);
  const offenders = figures.find(({ figure }) => figure.name === control.turnsRed)?.offenders.length ?? 0;
  const others = figures.filter(({ figure, offenders: found }) => figure.name !== control.turnsRed && found.length > 0).map(({ figure, offenders: found }) => `${figure.name} ${found.length}`);
  console.log(`${offenders > 0 ? '✓' : '✗'} ${control.says.padEnd(60)} ${control.turnsRed}: ${offenders}  (${information.operations} operations, ${information.seconds.toFixed(0)} s)`);
  if (others.length > 0) console.log(`    also red: ${others.join('; ')}`);
  return offenders > 0;
}
