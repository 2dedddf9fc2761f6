import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

type ReadQr = (pixels: Uint8ClampedArray, width: number, height: number) => { data: string } | null;
const readQr: ReadQr = createRequire(join(import.meta.dirname, '../packages/server/package.json'))('jsqr');

const SCALE = 4;
const QUIET = 4;

/** Reads the code that is drawn on a PDF as a phone would: its squares are painted, and the picture is read. */
export function textOfQr(pdf: Buffer): string {
  const squares = [...contentsOf(pdf).matchAll(/(-?[\d.]+) (-?[\d.]+) ([\d.]+) ([\d.]+) re\b/g)]
    .map(([, x, y, width, height]) => ({ x: Number(x), y: Number(y), width: Number(width), height: Number(height) }))
    .filter(({ width, height }) => Math.abs(width - height) < 0.01);
  const unit = mostFrequent(squares.map(({ width }) => width));
  const modules = squares.filter(({ width }) => Math.abs(width - unit) < 0.01);
  const [left, top] = [Math.min(...modules.map(({ x }) => x)), Math.min(...modules.map(({ y }) => y))];
  const cells = modules.map(({ x, y }) => [Math.round((x - left) / unit), Math.round((y - top) / unit)] as const);
  const side = (Math.max(...cells.flat()) + 1 + 2 * QUIET) * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [column, row] of cells) {
    for (let y = 0; y < SCALE; y++) {
      const start = (((row + QUIET) * SCALE + y) * side + (column + QUIET) * SCALE) * 4;
      for (let x = 0; x < SCALE; x++) pixels.fill(0, start + x * 4, start + x * 4 + 3);
    }
  }
  const code = readQr(pixels, side, side);
  if (!code) throw new Error(`There is no readable code on this paper of ${modules.length} squares.`);
  return code.data;
}

function mostFrequent(values: readonly number[]): number {
  const groups = Map.groupBy(values, (value) => value.toFixed(3));
  return [...groups.values()].reduce((most, group) => (group.length > most.length ? group : most))[0]!;
}

/** What the pages draw, unpacked. */
function contentsOf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, packed]) => {
    try {
      return inflateSync(Buffer.from(packed!, 'latin1')).toString('latin1');
    } catch {
      return ''; // a font, a picture
    }
  }).join('\n');
}
