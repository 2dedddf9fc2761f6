import type { CatalogueNoun, CatalogueTextKind, GapKind } from '@/graphql/__generated__/schema.ts';
import { gapWords, nounOfSlug } from './catalogue-words.ts';
import { textKindWords } from './text-words.ts';

export type CatalogueView = CatalogueNoun | 'TRANSLATIONS' | 'FIGURES';

/** Which view the address names, which gap it looks for, whether texts that are complete are shown too, and of what; anything else is the communities and everything. */
export function readCatalogueSearch(search: Record<string, unknown>): { view: CatalogueView; gap: GapKind | null; isAllTexts: boolean; textKind: CatalogueTextKind | null } {
  const view = search.of === 'translations' ? 'TRANSLATIONS' : search.of === 'figures' ? 'FIGURES' : (nounOfSlug(search.of) ?? 'COMMUNITY');
  const gap = typeof search.gap === 'string' && Object.hasOwn(gapWords, search.gap) ? (search.gap as GapKind) : null;
  return { view, gap, isAllTexts: search.texts === 'all', textKind: typeof search.kind === 'string' && Object.hasOwn(textKindWords, search.kind) ? (search.kind as CatalogueTextKind) : null };
}
