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

test('stands at the roomier side when it fits neither below nor above', () => {
  const tall = { width: 300, height: 500 };
  expect(placeBeside({ left: 200, top: 400, width: 44, height: 48 }, tall, screen)).toEqual({ left: 252, top: 292 });
  expect(placeBeside({ left: 800, top: 400, width: 44, height: 48 }, tall, screen)).toEqual({ left: 492, top: 292 });
});

test('begins at the top of the screen when it is taller than that', () => {
  expect(placeBeside({ left: 0, top: 100, width: 44, height: 48 }, { width: 300, height: 900 }, screen).top).toBe(8);
});
