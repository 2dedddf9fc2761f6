import type { Parts } from '#http/app';
import { dbOfPool } from '#db/pool';
import { signingKey } from '#modules/certificates/signing-keys';
import { loadCatalogue } from './catalogue/load-catalogue.ts';
import { seedDemo } from './demo/seed-demo.ts';

/** Loads what every installation knows (the catalogue) and, in the demonstration, what is invented and marked so. */
export async function seedAll({ say, ...parts }: Parts & { say: (line: string) => void }): Promise<void> {
  await loadCatalogue(parts.pool);
  // Certificates are signed from the first day; of several servers that start at once one makes the key.
  await signingKey(dbOfPool(parts.pool));
  if (parts.config.isDemo) await seedDemo(parts, say);
}
