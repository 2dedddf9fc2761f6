import { expect, it } from 'vitest';
import { readTiers, usualTiers } from './tier-rows.ts';

const row = (days: string, percent: string) => ({ days, percent });

it('reads what was typed, the earliest first, without empty rows', () => {
  expect(readTiers([row('15', '25'), row('', ''), row('60', '100')])).toEqual({ tiers: [{ daysBefore: 60, refundPercent: 100 }, { daysBefore: 15, refundPercent: 25 }] });
  expect('tiers' in readTiers(usualTiers)).toBe(true);
});

it.each([
  ['none', []],
  ['none', [row('', ' ')]],
  ['number', [row('60', '101')]],
  ['number', [row('366', '10')]],
  ['number', [row('6.5', '10')]],
  ['number', [row('60', '')]],
  ['days-twice', [row('30', '50'), row('30', '40')]],
  ['rising', [row('30', '40'), row('15', '50')]],
])('says what is wrong: %s', (fault, rows) => expect(readTiers(rows)).toEqual({ fault }));
