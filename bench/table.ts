/** One measured run of one server. */
export type Figure = { job: string; connections: number; server: string; perSecond: number; p50: number; p99: number; serverMs: number; databaseMs: number };

/** What a hold must reach beside the floors, as ratios of throughput (docs/decisions/0019). p99 of the hot departure in ms. */
const goals: Record<string, { best: number; write: number }> = {
  'W1 spread|32': { best: 1.1, write: 0.75 }, 'W2 hot|32': { best: 4, write: 1 }, 'W2b shared area|32': { best: 2.7, write: 0.8 },
  'W1 spread|128': { best: 1.3, write: 1 }, 'W2 hot|128': { best: 5, write: 1.4 }, 'W2b shared area|128': { best: 4, write: 1.2 },
};
const HOT_P99_MS = 250;

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Prints medians of the rounds, with ours as ratios of the floors, and a mark where a goal is stated. */
export function printTable(figures: readonly Figure[]): void {
  const cells = Map.groupBy(figures, ({ job, connections }) => `${job}|${connections}`);
  console.log('\n| job | connections | server | holds/s | p50 ms | p99 ms | server CPU ms/hold | database CPU ms/hold | ours: times best single | times write only |');
  console.log('|---|---|---|---|---|---|---|---|---|---|');
  for (const [cell, all] of cells) {
    const of = (server: string, what: 'perSecond' | 'p50' | 'p99' | 'serverMs' | 'databaseMs') => median(all.filter((f) => f.server === server).map((f) => f[what]));
    for (const server of ['vilcanota', 'best single', 'write only']) {
      const figure = [of(server, 'perSecond').toFixed(0), of(server, 'p50').toFixed(1), of(server, 'p99').toFixed(1), of(server, 'serverMs').toFixed(2), of(server, 'databaseMs').toFixed(2)];
      const ratios = server === 'vilcanota' ? ratiosOf(cell, of) : ['', ''];
      console.log(`| ${[...cell.split('|'), server, ...figure, ...ratios].join(' | ')} |`);
    }
  }
}

type Of = (server: string, what: 'perSecond' | 'p99') => number;

function ratiosOf(cell: string, of: Of): string[] {
  const goal = goals[cell];
  const ours = of('vilcanota', 'perSecond');
  const mark = (ratio: number, needed: number | undefined) => `${ratio.toFixed(2)}${needed === undefined ? '' : ratio >= needed ? ` ✓ (${needed})` : ` ✗ (${needed})`}`;
  if (cell.startsWith('60 agencies')) {
    const p99 = of('vilcanota', 'p99');
    return [mark(ours / of('best single', 'perSecond'), undefined), `p99 ${p99.toFixed(0)} ms ${p99 < HOT_P99_MS ? '✓' : '✗'} (${HOT_P99_MS})`];
  }
  return [mark(ours / of('best single', 'perSecond'), goal?.best), mark(ours / of('write only', 'perSecond'), goal?.write)];
}
