import { describe, expect, it } from 'vitest';
import { partyTotal, refuseIfPartyInvalid } from '#modules/rates/party.rules';
import { refuseIfManifestInvalid } from '#modules/travellers/manifest.rules';
import { datesOf, offers } from './calendar.ts';
import { chance } from './chance.ts';
import { partyOf, partySizes, spotsToTake } from './occupancy.ts';
import { travellersOf } from './travellers.ts';

const hundred = Array.from({ length: 100 }, (_, i) => i);

describe('the demonstration', () => {
  it('draws the same chances everywhere', () => {
    expect(chance('a', 1)).toBe(chance('a', 1));
    expect(chance('a', 1)).not.toBe(chance('a', 2));
  });
  it('never takes more spots than a group has', () => {
    for (const i of hundred) for (const isBusy of [true, false]) {
      const spots = spotsToTake('colque-cruz', `day ${i}`, 12, isBusy);
      expect(spots).toBeGreaterThanOrEqual(0);
      expect(spots).toBeLessThanOrEqual(12);
    }
  });
  it('splits spots into parties of one to six that add up', () => {
    for (const i of hundred) {
      const sizes = partySizes(i % 17, 'words', i);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(i % 17);
      expect(sizes.every((size) => size >= 1 && size <= 6)).toBe(true);
    }
    expect(partySizes(-3)).toEqual([]);
  });
  it('makes parties of the size asked, and travellers whom the rules accept for them', () => {
    for (const i of hundred) {
      const party = partyOf(1 + (i % 6), 'words', i);
      expect(partyTotal(party)).toBe(1 + (i % 6));
      expect(refuseIfPartyInvalid(party)).toBeUndefined();
      expect(refuseIfManifestInvalid(travellersOf(party, '2027-05-03', 'words', i), { party, firstDay: '2027-05-03', today: '2026-11-23', mustBeComplete: true })).toBeUndefined();
    }
  });
});

describe('the calendar of the demonstration', () => {
  const classic = offers.find((offer) => offer.slug === 'lares-classic')!;
  it('offers a trek on its weekdays, both ends included', () => {
    expect(datesOf(classic, '2027-05-04', '2027-05-09')).toEqual(['2027-05-04', '2027-05-06', '2027-05-07', '2027-05-08', '2027-05-09']);
    expect(datesOf(classic, '2027-05-03', '2027-05-03')).toEqual([]);
  });
  it('offers less in the rains', () => {
    expect(datesOf(classic, '2027-01-01', '2027-01-28').length).toBeLessThan(datesOf(classic, '2027-06-01', '2027-06-28').length);
  });
});
