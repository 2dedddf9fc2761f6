import type { Parts } from '#http/app';

/** Fills the demonstration. Everything it makes is invented and carries the origin DEMO. */
export async function seedDemo(parts: Parts, say: (line: string) => void): Promise<void> {
  if (!parts.config.isDemo) throw new Error('Demonstration data belong into a demonstration only.');
  say('Preparing the demonstration …');
}
