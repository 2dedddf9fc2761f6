import type { Parts } from '#http/app';
import { loadCatalogue } from './catalogue/load-catalogue.ts';
import { seedDemo } from './demo/seed-demo.ts';

/** Loads what every installation knows (the catalogue) and, in the demonstration, what is invented and marked so. */
export async function seedAll({ say, ...parts }: Parts & { say: (line: string) => void }): Promise<void> {
  await loadCatalogue(parts.pool);
  if (parts.config.isDemo) await seedDemo(parts, say);
}
