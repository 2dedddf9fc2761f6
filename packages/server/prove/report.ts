import type { Act } from './acts.ts';
import type { Evidence } from './checks/figure.ts';
import { storiesOfDays } from './history.finders.ts';
import type { Kills } from './nemesis.ts';
import type { Proof } from './run-proof.ts';

/** What shows how hard the run was; no judgement. */
export type Information = {
  operations: number; outcomes: Map<string, Map<string, number>>; givenUp: number; kills: Kills; cuts: number; retries: number;
  daysExactlyFull: number; daysTaken: number; p50: number; p99: number; loadSeconds: number; seconds: number;
};

export async function informationOf({ db, acts }: Evidence, measured: { kills: Kills; cuts: number; loadSeconds: number; seconds: number }): Promise<Information> {
  const stories = [...(await storiesOfDays(db)).values()];
  const outcomes = new Map<string, Map<string, number>>();
  for (const { verb, acknowledged } of acts) {
    const counts = outcomes.get(verb) ?? new Map<string, number>();
    const kind = acknowledged ? (acknowledged.isSuccess ? 'done' : acknowledged.kind) : 'given up';
    outcomes.set(verb, counts.set(kind, (counts.get(kind) ?? 0) + 1));
  }
  const times = acts.flatMap(({ attempts }) => attempts).filter(({ answer }) => answer).map((a) => a.completedAt - a.invokedAt).sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    ...measured, operations: acts.length, outcomes, givenUp: acts.filter(({ acknowledged }) => !acknowledged).length, retries: acts.reduce((sum, act) => sum + retriesOf(act), 0),
    daysExactlyFull: stories.filter(({ wasExactlyFull }) => wasExactlyFull).length, daysTaken: stories.length, p50: at(0.5), p99: at(0.99),
  };
}

const retriesOf = ({ attempts, acknowledged }: Act) => Math.max(0, (acknowledged ? attempts.findIndex(({ answer }) => answer === acknowledged) : attempts.length - 1));

/** The table: the figures, then what the run was. */
export function printProof({ form, figures, missing, information: i }: Proof): void {
  const widest = Math.max(...figures.map(({ figure }) => figure.name.length));
  console.log(`\n${form.name}: ${form.servers} servers, ${form.clients} clients, ${i.loadSeconds.toFixed(0)} s of load, ${i.seconds.toFixed(0)} s in all\n`);
  for (const { figure, offenders } of figures) {
    console.log(`  ${offenders.length === 0 ? '✓' : '✗'} ${figure.name.padEnd(widest)} ${String(offenders.length).padStart(6)}`);
    for (const offender of offenders.slice(0, 5)) console.log(`      ${offender}`);
  }
  const row = (name: string, value: string | number) => console.log(`    ${name.padEnd(widest)} ${String(value).padStart(6)}`);
  console.log('');
  row('operations', i.operations);
  for (const [verb, counts] of i.outcomes) console.log(`      ${verb.padEnd(16)} ${[...counts].sort((a, b) => b[1] - a[1]).map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
  row('servers killed', i.kills.servers);
  row('database killed', i.kills.database);
  row('replies cut after the commit', i.cuts);
  row('sent again with the same key', i.retries);
  row('given up without an answer', i.givenUp);
  row(`resource-days exactly full at some instant, of ${i.daysTaken} taken`, i.daysExactlyFull);
  row('answer in ms, p50 (information)', i.p50);
  row('answer in ms, p99 (information)', i.p99);
  for (const shortfall of missing) console.log(`  ✗ the run was too small: ${shortfall}`);
}

export const isGreen = ({ figures, missing }: Proof): boolean => missing.length === 0 && figures.every(({ offenders }) => offenders.length === 0);
