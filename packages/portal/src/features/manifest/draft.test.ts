// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { keepDraft, readDraft } from '@/lib/session-drafts.ts';
import { carryTyped, manifestDraftName, type ManifestDraft } from './draft.ts';
import { emptyRow } from './row.ts';

afterEach(() => window.sessionStorage.clear());
const luis = { ...emptyRow, firstNames: 'Luis' };
const carried = () => readDraft<ManifestDraft>('rosa', manifestDraftName('VT-NEW'));

test('what was being typed for the old hold waits on the new one, unsaved, without its empty rows', () => {
  keepDraft('rosa', manifestDraftName('VT-OLD'), { base: '1', rows: [luis, emptyRow] });
  carryTyped('rosa', 'VT-OLD', 'VT-NEW');
  expect(carried()).toEqual({ base: 'carried', rows: [luis] });
});

test('where nothing was being typed there is nothing to take along', () => {
  keepDraft('rosa', manifestDraftName('VT-OLD'), { base: '1', rows: [emptyRow] });
  carryTyped('rosa', 'VT-OLD', 'VT-NEW');
  expect(carried()).toBeNull();
});
