import { badInput } from '#graphql/bad-input';
import type { Refusal } from '#graphql/problem';

/** What the network may close. */
export const closureKinds = ['STAGE', 'PLACE', 'AREA'] as const;
export type ClosureKind = (typeof closureKinds)[number];

export type ClosureLifted = Refusal<'ClosureLifted'> & { closureId: string };

/** What was lifted is over: it is neither lifted nor credited again. */
export function refuseIfLifted(closure: { id: string; liftedAt: string | null }): ClosureLifted | undefined {
  return closure.liftedAt === null ? undefined : { kind: 'ClosureLifted', closureId: closure.id, message: 'This closure was lifted already.' };
}

const LONGEST_URL = 500;

/** The address of a source: a page of the web that people can open, or none. */
export function requireWebAddress(url: string | null | undefined): string | null {
  const text = url?.trim();
  if (!text) return null;
  const parsed = URL.canParse(text) ? new URL(text) : undefined;
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol) || text.length > LONGEST_URL) throw badInput(`sourceUrl must be an address of the web of at most ${LONGEST_URL} characters.`);
  return parsed.href;
}
