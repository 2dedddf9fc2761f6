import { expect, it } from 'vitest';
import { readCatalogueSearch } from './catalogue-search.ts';

it('reads what the address names', () => expect(readCatalogueSearch({ of: 'stage', gap: 'WITHOUT_TRACK' })).toEqual({ view: 'STAGE', gap: 'WITHOUT_TRACK', isAllTexts: false, textKind: null }));
it('shows texts that are complete when asked, and of what', () => {
  expect(readCatalogueSearch({ of: 'translations', texts: 'all', kind: 'SEASON' })).toMatchObject({ isAllTexts: true, textKind: 'SEASON' });
  expect(readCatalogueSearch({ kind: 'toString' }).textKind).toBeNull();
});
it('reads the views that are no noun', () => {
  expect(readCatalogueSearch({ of: 'translations' }).view).toBe('TRANSLATIONS');
  expect(readCatalogueSearch({ of: 'figures' }).view).toBe('FIGURES');
});
it('shows the communities, all of them, for whatever else somebody types', () => expect(readCatalogueSearch({ of: ['x'], gap: 'toString' })).toEqual({ view: 'COMMUNITY', gap: null, isAllTexts: false, textKind: null }));
