import { expect, test } from 'vitest';
import { placeBeside } from './place-beside.ts';

const screen = { width: 1000, height: 800 };
const size = { width: 300, height: 200 };

test('stands below, centred on its tile', () => {
  expect(placeBeside({ left: 500, top: 100, width: 44, height: 48 }, size, screen)).toEqual({ left: 372, top: 156 });
});

test('stands above where there is no room below', () => {
  expect(placeBeside({ left: 500, top: 700, width: 44, height: 48 }, size, screen)).toEqual({ left: 372, top: 492 });
});

test('never leaves the screen at its sides', () => {
  expect(placeBeside({ left: 0, top: 100, width: 44, height: 48 }, size, screen).left).toBe(8);
  expect(placeBeside({ left: 960, top: 100, width: 44, height: 48 }, size, screen).left).toBe(692);
});

test('stands below when it fits neither way, so that its beginning can be read', () => {
  expect(placeBeside({ left: 0, top: 100, width: 44, height: 48 }, { width: 300, height: 900 }, screen).top).toBe(156);
});
