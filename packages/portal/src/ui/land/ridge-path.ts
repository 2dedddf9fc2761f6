import { randomFrom } from '@/lib/random-from.ts';

const width = 1440;
export const ridgeBox = { width, height: 640 };

/** One ridgeline, far (0) to near; an ornament from a seed, never the shape of a real range. */
function ridge(layer: number, phase: number, jitter: () => number) {
  let line = 'M-10 640';
  for (let x = -10; x <= width + 10; x += 8) {
    const u = x / width;
    const rise =
      Math.abs(Math.sin(u * 5.1 + phase)) * 0.55 +
      Math.abs(Math.sin(u * 11.3 + phase * 2)) * 0.28 +
      Math.abs(Math.sin(u * 27 + phase * 3)) * 0.12 +
      jitter() * 0.035;
    line += `L${x} ${(322 + layer * 30 + 60 * (1 - u) ** 2 - rise * 150 * (1 - layer / 15)).toFixed(1)}`;
  }
  return `${line}L1450 640Z`;
}

/** The skyline of a seed: eleven ridges, always the same for the same seed. */
export function skyline(seed: string, layers = 11) {
  const random = randomFrom(seed);
  return Array.from({ length: layers }, (_, layer) => ridge(layer, random() * 6.283, random));
}
