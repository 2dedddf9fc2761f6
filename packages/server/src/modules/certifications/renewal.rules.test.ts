import { describe, expect, it } from 'vitest';
import { askedAgainBefore, lapsesBefore } from './renewal.rules.ts';

const shows = (validUntil: string | null, ...documents: (string | null)[]) => ({ answer: 'sí', validUntil, documents: documents.map((day) => ({ validUntil: day })) });

describe('a renewal', () => {
  const day = askedAgainBefore('2027-03-10');
  it('looks twelve months ahead', () => {
    expect(day).toBe('2028-03-10');
  });

  it('asks again for what runs out within them, the day itself being far enough', () => {
    expect([shows('2028-03-09'), shows(null, '2029-01-01', '2028-03-09'), shows('2020-01-01')].map((line) => lapsesBefore(line, day))).toEqual([true, true, true]);
    expect([shows('2028-03-10'), shows(null), shows('2030-01-01', '2028-03-10', null)].map((line) => lapsesBefore(line, day))).toEqual([false, false, false]);
  });

  it('asks nothing about what showed nothing', () => {
    expect(lapsesBefore({ answer: null, validUntil: '2020-01-01', documents: [] }, day)).toBe(false);
  });
});
