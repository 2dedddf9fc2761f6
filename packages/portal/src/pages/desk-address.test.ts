import { expect, test } from 'vitest';
import { deskAddress } from './desk-address.ts';

test('goes back to the page of the portal that asked for signing in', () => {
  expect(deskAddress('/desk/reservations?state=HELD')).toBe('/desk/reservations?state=HELD');
});

test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'desk', undefined, 7])(
  'never leaves the portal for %s',
  (wanted) => {
    expect(deskAddress(wanted)).toBe('/desk');
  },
);
