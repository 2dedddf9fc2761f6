import { expect, it } from 'vitest';
import { closedTo, mayOpen } from './staff-pages.ts';

it('says who may open a page of the staff that somebody else asked for', () => {
  expect(closedTo(['ADMIN'], '/staff/season/limits')).toEqual(['OPERATIONS']);
  expect(closedTo(['CERTIFIER'], '/staff/catalogue/stage/x')).toEqual(['OPERATIONS', 'ADMIN']);
});
it('says nothing of what they may open, nor of addresses that are no page of the staff', () => {
  expect(closedTo(['FINANCE', 'OPERATIONS'], '/staff/season')).toBeNull();
  expect(closedTo(['ADMIN'], '/staff/seasons')).toBeNull();
  expect(closedTo([], '/treks/none')).toBeNull();
});
it('opens a page to any of its functions', () => expect([mayOpen(['FINANCE'], '/staff/rates'), mayOpen(['CERTIFIER'], '/staff/rates')]).toEqual([true, false]));
