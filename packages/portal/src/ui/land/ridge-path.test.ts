import { expect, test } from 'vitest';
import { skyline } from './ridge-path.ts';

test('a seed always draws the same skyline, another seed another one', () => {
  expect(skyline('colque-cruz')).toEqual(skyline('colque-cruz'));
  expect(skyline('colque-cruz')).not.toEqual(skyline('lares-classic'));
});
