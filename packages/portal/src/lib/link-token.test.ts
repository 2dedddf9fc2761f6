// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { forgetLinkToken, linkToken } from './link-token.ts';

afterEach(() => {
  window.sessionStorage.clear();
  window.location.hash = '';
});

it('is what stands behind the #, also after the way led elsewhere', () => {
  window.location.hash = 'secreto';
  expect(linkToken('invitation')).toBe('secreto');
  window.location.hash = '';
  expect(linkToken('invitation')).toBe('secreto');
  expect(linkToken('first-administrator')).toBeNull();
});

it('is forgotten once it was used', () => {
  window.location.hash = 'secreto';
  linkToken('invitation');
  window.location.hash = '';
  forgetLinkToken('invitation');
  expect(linkToken('invitation')).toBeNull();
});
