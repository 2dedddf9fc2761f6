// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { forgetDrafts, keepDraft, readDraft } from './session-drafts.ts';

afterEach(() => {
  window.sessionStorage.clear();
  window.localStorage.clear();
});

test('a draft comes back to the person who left it', () => {
  keepDraft('rosa', 'manifest.1', [{ lastNames: 'Quispe' }]);
  expect(readDraft('rosa', 'manifest.1')).toEqual([{ lastNames: 'Quispe' }]);
});

test('nobody else at this browser reads it, and it goes when they begin to write', () => {
  keepDraft('rosa', 'manifest.1', ['secret']);
  expect(readDraft('luis', 'manifest.1')).toBeNull();
  keepDraft('luis', 'manifest.2', ['own']);
  expect(readDraft('rosa', 'manifest.1')).toBeNull();
  expect(JSON.stringify({ ...window.sessionStorage })).not.toContain('secret');
});

test('signing out forgets all drafts and leaves other things alone', () => {
  window.sessionStorage.setItem('other', 'stays');
  keepDraft('rosa', 'manifest.1', ['secret']);
  forgetDrafts();
  expect({ ...window.sessionStorage }).toEqual({ other: 'stays' });
});

test('nothing typed reaches the storage that outlives the tab', () => {
  keepDraft('rosa', 'manifest.1', ['secret']);
  expect(window.localStorage.length).toBe(0);
});
