import { describe, expect, test } from 'vitest';
import { asSpotHours, asSpotHoursLeft, budgetOf, costOf, extensionChoices, latestEnd, refuseExtension, type RunningHold } from './hold-budget.rules.ts';

const hours = (count: number) => count * 60;
const record = (facts: Partial<Parameters<typeof budgetOf>[0]> = {}) => ({ confirmedSpots: 0, lapsedSpotMinutes: 0, extendedSpotMinutes: 0, heldAgainSpotMinutes: 0, ...facts });

describe('the budget of an agency', () => {
  test('begins with the base', () => {
    expect(budgetOf(record())).toEqual({ total: hours(240), used: 0, left: hours(240), base: hours(240), earned: 0, lost: 0 });
  });

  test('grows by twelve spot-hours for each spot confirmed, up to the ceiling', () => {
    expect(budgetOf(record({ confirmedSpots: 1 }))).toMatchObject({ earned: hours(12), total: hours(252) });
    expect(budgetOf(record({ confirmedSpots: 179 })).total).toBe(hours(2388));
    expect(budgetOf(record({ confirmedSpots: 180 })).total).toBe(hours(2400));
    expect(budgetOf(record({ confirmedSpots: 181 }))).toMatchObject({ total: hours(2400), earned: hours(2172) });
  });

  test('shrinks by what lapsed, down to the floor', () => {
    expect(budgetOf(record({ lapsedSpotMinutes: 1 }))).toMatchObject({ lost: 1, total: hours(240) - 1 });
    expect(budgetOf(record({ lapsedSpotMinutes: hours(191) })).total).toBe(hours(49));
    expect(budgetOf(record({ lapsedSpotMinutes: hours(192) })).total).toBe(hours(48));
    expect(budgetOf(record({ lapsedSpotMinutes: hours(193) })).total).toBe(hours(48));
  });

  test('is used by extensions, and what is left is never less than nothing', () => {
    expect(budgetOf(record({ extendedSpotMinutes: hours(240) - 1 })).left).toBe(1);
    expect(budgetOf(record({ extendedSpotMinutes: hours(240) })).left).toBe(0);
    expect(budgetOf(record({ extendedSpotMinutes: hours(100), heldAgainSpotMinutes: hours(40) }))).toMatchObject({ left: hours(100), used: hours(140) });
    expect(budgetOf(record({ extendedSpotMinutes: hours(241) }))).toMatchObject({ left: 0, used: hours(241) });
  });

  test('is read in spot-hours to a tenth; what is left is rounded down', () => {
    expect([asSpotHours(8), asSpotHours(9), asSpotHoursLeft(11), asSpotHoursLeft(12)]).toEqual([0.1, 0.2, 0.1, 0.2]);
  });
});

const hold = (facts: Partial<RunningHold> = {}): RunningHold =>
  ({ spots: 4, heldSince: '2027-04-20T15:00:00.000Z', expiresAt: '2027-04-20T15:30:00.000Z', startsAt: '2027-06-01T05:00:00.000Z', isOffer: false, ...facts });
const plenty = { left: hours(10_000) };

describe('extending a hold', () => {
  test('reaches 72 hours after it was held, not a millisecond further', () => {
    expect(refuseExtension(hold(), '2027-04-23T15:00:00.000Z', plenty, 'a')).toBeUndefined();
    expect(refuseExtension(hold(), '2027-04-23T15:00:00.001Z', plenty, 'a')).toMatchObject({ kind: 'HoldExtensionTooLong', latest: '2027-04-23T15:00:00.000Z' });
  });

  test('ends where the first day begins', () => {
    const soon = hold({ startsAt: '2027-04-21T05:00:00.000Z' });
    expect(refuseExtension(soon, '2027-04-21T05:00:00.000Z', plenty, 'a')).toBeUndefined();
    expect(refuseExtension(soon, '2027-04-21T05:00:00.001Z', plenty, 'a')).toMatchObject({ kind: 'HoldExtensionTooLong', latest: '2027-04-21T05:00:00.000Z' });
  });

  test('never shortens, and an offer to a waiting party is not extended', () => {
    expect(refuseExtension(hold(), '2027-04-20T15:30:00.000Z', plenty, 'a')).toMatchObject({ kind: 'HoldExtensionNotLater' });
    expect(refuseExtension(hold(), '2027-04-20T15:30:00.001Z', plenty, 'a')).toBeUndefined();
    expect(refuseExtension(hold({ isOffer: true }), '2027-04-20T15:30:00.001Z', plenty, 'a')).toMatchObject({ kind: 'HoldExtensionTooLong', latest: '2027-04-20T15:30:00.000Z' });
    expect(latestEnd(hold({ startsAt: '2027-04-20T15:00:00.000Z' }))).toBe('2027-04-20T15:30:00.000Z');
  });

  test('costs its spots times the minutes beyond what it has, a begun minute whole', () => {
    expect([costOf(hold(), '2027-04-20T15:30:00.001Z'), costOf(hold(), '2027-04-20T15:31:00.000Z'), costOf(hold(), '2027-04-20T15:31:00.001Z')]).toEqual([4, 4, 8]);
    expect(costOf(hold(), '2027-04-20T15:00:00.000Z')).toBe(0);
  });

  test('stays within what is left of the budget, to the last minute', () => {
    expect(refuseExtension(hold(), '2027-04-20T16:30:00.000Z', { left: 240 }, 'a')).toBeUndefined();
    expect(refuseExtension(hold(), '2027-04-20T16:30:00.000Z', { left: 239 }, 'a')).toMatchObject({ kind: 'HoldBudgetExceeded', asked: 240, left: 239, agencyId: 'a' });
  });

  test('offers the ends that are later than its own, and the latest once', () => {
    const evening = '2027-04-21T01:00:00.000Z';
    expect(extensionChoices(hold(), evening).map((choice) => choice.kind)).toEqual(['THIS_EVENING', 'HOURS_24', 'HOURS_48', 'LATEST']);
    expect(extensionChoices(hold({ expiresAt: evening }), evening).map((choice) => choice.kind)).toEqual(['HOURS_24', 'HOURS_48', 'LATEST']);
    expect(extensionChoices(hold({ startsAt: '2027-04-21T05:00:00.000Z' }), evening)).toMatchObject([{ kind: 'THIS_EVENING', until: evening }, { kind: 'LATEST', until: '2027-04-21T05:00:00.000Z' }]);
    expect(extensionChoices(hold({ startsAt: '2027-04-21T05:00:00.000Z' }), '2027-04-21T05:00:00.000Z').map((choice) => choice.kind)).toEqual(['LATEST']);
    expect(extensionChoices(hold({ isOffer: true }), evening)).toEqual([]);
  });
});
