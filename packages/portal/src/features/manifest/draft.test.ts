// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { keepDraft, readDraft } from '@/lib/session-drafts.ts';
import { carryNames, manifestDraftName, type ManifestDraft } from './draft.ts';
import { emptyRow } from './row.ts';

afterEach(() => window.sessionStorage.clear());
const anna = { ...emptyRow, firstNames: 'Anna' };
const luis = { ...emptyRow, firstNames: 'Luis' };
const carried = () => readDraft<ManifestDraft>('rosa', manifestDraftName('VT-NEW'));

test('a new hold finds the names of the old one waiting, unsaved', () => {
  carryNames('rosa', 'VT-OLD', 'VT-NEW', [anna]);
  expect(carried()).toEqual({ base: 'carried', rows: [anna] });
});

test('what was still being typed goes before what was saved', () => {
  keepDraft('rosa', manifestDraftName('VT-OLD'), { base: '1', rows: [luis, emptyRow] });
  carryNames('rosa', 'VT-OLD', 'VT-NEW', [anna]);
  expect(carried()?.rows).toEqual([luis]);
});

test('without names there is nothing to take along', () => {
  carryNames('rosa', 'VT-OLD', 'VT-NEW', []);
  expect(carried()).toBeNull();
});
