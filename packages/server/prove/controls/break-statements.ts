import pg from 'pg';
import type { Twin } from './twin.ts';

type Named = { name?: string; text: string };

/** Every connection of this process sends the broken texts instead of the ordinary ones. */
export function breakStatements(statements: NonNullable<Twin['statements']>): void {
  const ordinary = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  pg.Client.prototype.query = function query(this: pg.Client, ...args: unknown[]) {
    const [asked] = args as [Named | undefined];
    const broken = asked?.name === undefined ? undefined : statements[asked.name];
    return broken ? ordinary.call(this, { ...asked, text: mustDiffer(asked!, broken) }, ...args.slice(1)) : ordinary.apply(this, args);
  } as typeof pg.Client.prototype.query;
}

/** The product changed its statement and the twin did not follow: it would prove nothing. */
function mustDiffer({ name, text }: Named, broken: (text: string) => string): string {
  const changed = broken(text);
  if (changed === text) throw new Error(`The twin of statement ${name} is the same as the ordinary one.`);
  return changed;
}
