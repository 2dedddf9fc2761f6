import { randomFrom } from '@/lib/random-from.ts';

/** An ornament's height field: a few round hills. It shows no real place. */
function hills(seed: string) {
  const random = randomFrom(seed);
  const all = Array.from({ length: 7 }, () => ({
    x: random() * 1.2 - 0.1,
    y: random() * 1.2 - 0.1,
    width: 0.12 + random() * 0.22,
    height: 0.35 + random() * 0.65,
  }));
  return (x: number, y: number) =>
    all.reduce((sum, hill) => sum + hill.height * Math.exp(-((x - hill.x) ** 2 * 2.6 + (y - hill.y) ** 2) / hill.width ** 2), 0);
}

/** Line segments where the field crosses `level` (marching squares), as one SVG path. */
export function isoLine(seed: string, level: number, size: { width: number; height: number; step: number }) {
  const height = hills(seed);
  const at = (x: number, y: number) => height(x / size.width, y / size.height) - level;
  let path = '';
  for (let y = 0; y < size.height; y += size.step) {
    for (let x = 0; x < size.width; x += size.step) {
      const corners: Array<[number, number, number]> = [
        [x, y, at(x, y)],
        [x + size.step, y, at(x + size.step, y)],
        [x + size.step, y + size.step, at(x + size.step, y + size.step)],
        [x, y + size.step, at(x, y + size.step)],
      ];
      const crossings = corners.flatMap((from, index) => {
        const to = corners[(index + 1) % 4]!;
        if (from[2] > 0 === to[2] > 0) return [];
        const part = from[2] / (from[2] - to[2]);
        return [`${(from[0] + (to[0] - from[0]) * part).toFixed(1)} ${(from[1] + (to[1] - from[1]) * part).toFixed(1)}`];
      });
      for (let pair = 0; pair + 1 < crossings.length; pair += 2) path += `M${crossings[pair]}L${crossings[pair + 1]}`;
    }
  }
  return path;
}
