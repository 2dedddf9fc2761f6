import { badInput } from '#graphql/bad-input';

const LONGEST_URL = 500;

/** The address of a source: a page of the web that people can open, or none. */
export function requireWebAddress(url: string | null | undefined): string | null {
  const text = url?.trim();
  if (!text) return null;
  const parsed = URL.canParse(text) ? new URL(text) : undefined;
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol) || text.length > LONGEST_URL) throw badInput(`sourceUrl must be an address of the web of at most ${LONGEST_URL} characters.`);
  return parsed.href;
}
