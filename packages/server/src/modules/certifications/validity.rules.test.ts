import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/calendar';
import { firstToLapse, lapsedLines, validityOf } from './validity.rules.ts';

const line = (slug: string, evidenceUntil: string | null, isRequired = true) => ({ item: { slug, isRequired }, evidenceUntil });

describe('how long a certification lasts', () => {
  it('until the day the network chose, when nothing runs out before', () => {
    expect(validityOf([line('ruc', null), line('insurance', '2028-01-01')], '2027-11-23')).toEqual({ decidedUntil: '2027-11-23', validUntil: '2027-11-23', limitedBy: null });
  });

  it('until the earliest lapse of what is required, and says which item bounds it', () => {
    const lines = [line('ruc', null), line('insurance', '2027-03-01'), line('adventure', '2027-06-01')];
    expect(validityOf(lines, '2027-11-23')).toEqual({ decidedUntil: '2027-11-23', validUntil: '2027-03-01', limitedBy: { slug: 'insurance', isRequired: true } });
  });

  it('on the very day: evidence that runs out on the chosen last day bounds nothing, a day earlier it does', () => {
    expect(validityOf([line('insurance', '2027-11-23')], '2027-11-23').limitedBy).toBeNull();
    expect(validityOf([line('insurance', '2027-11-22')], '2027-11-23')).toMatchObject({ validUntil: '2027-11-22', limitedBy: { slug: 'insurance' } });
  });

  it('is not bound by what is only recommended', () => {
    expect(validityOf([line('leave-no-trace', '2027-01-01', false)], '2027-11-23')).toMatchObject({ validUntil: '2027-11-23', limitedBy: null });
  });

  it('names the first of the checklist when two run out on one day', () => {
    expect(firstToLapse([line('b', '2027-02-01'), line('a', '2027-02-01')])?.item.slug).toBe('b');
    expect(firstToLapse([line('a', null)])).toBeUndefined();
  });

  const days = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2026-11-23', n));
  const lines = fc.array(fc.record({ item: fc.record({ slug: fc.string(), isRequired: fc.boolean() }), evidenceUntil: fc.option(days) }), { maxLength: 13 });
  it('never longer than chosen, never longer than any required evidence, and as long as both allow', () => {
    fc.assert(fc.property(lines, days, (all, decidedUntil) => {
      const { validUntil, limitedBy } = validityOf(all, decidedUntil);
      const bounds = [decidedUntil, ...all.flatMap(({ item, evidenceUntil }) => (item.isRequired && evidenceUntil ? [evidenceUntil] : []))];
      expect(validUntil).toBe(bounds.toSorted()[0]);
      expect(limitedBy === null).toBe(validUntil === decidedUntil);
    }));
  });
});

describe('evidence', () => {
  it('is good on its last day and lapsed the day after; what is recommended does not count', () => {
    const lines = [line('today', '2026-11-23'), line('yesterday', '2026-11-22'), line('recommended', '2020-01-01', false), line('never', null)];
    expect(lapsedLines(lines, '2026-11-23').map(({ item }) => item.slug)).toEqual(['yesterday']);
  });
});
