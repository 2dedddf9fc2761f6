import 'reflect-metadata';
import { controls } from './controls/list.ts';
import { longForm, shortForm } from './form.ts';
import { startProvingCluster } from './proving-cluster.ts';
import { isGreen, printProof } from './report.ts';
import { isCaught } from './run-control.ts';
import { runProof } from './run-proof.ts';

// npm run prove: the long form; --short: half a minute of the same; --controls: every broken twin must turn its figure red (a name: that one).
const stopping = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stopping.abort());

const [what = '--long', only] = process.argv.slice(2);
if (!['--long', '--short', '--controls'].includes(what)) {
  console.error(`There is no ${what}: nothing, --short, or --controls with or without the name of one.`);
  process.exit(2);
}
const [ordinary, ...twins] = controls;
let isGood = true;
const cluster = await startProvingCluster();
try {
  if (what === '--controls') {
    for (const control of twins.filter(({ name }) => !only || name === only)) isGood = (await isCaught(cluster, control, stopping.signal)) && isGood;
    console.log(isGood ? '\nEvery control was caught.' : '\nA control stayed green: its figure proves nothing.');
  } else {
    const proof = await runProof(cluster, what === '--short' ? shortForm : longForm, ordinary!, stopping.signal);
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
