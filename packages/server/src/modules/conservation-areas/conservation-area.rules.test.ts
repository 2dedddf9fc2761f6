import { describe, expect, it } from 'vitest';
import { legalStateOn, type LegalTerm, termEndYear } from './conservation-area.rules.ts';

const term = (known: Partial<LegalTerm>): LegalTerm => ({ isPerpetual: false, recognitionYear: null, termYears: null, validUntil: null, ...known });
const tenYearsFrom2015 = term({ recognitionYear: 2015, termYears: 10 });

describe('the legal state of a conservation area', () => {
  it('is recognised for ever when its term is perpetual', () => {
    expect(legalStateOn('2199-12-31', term({ isPerpetual: true, recognitionYear: 2009 }))).toBe('RECOGNISED');
  });
  it('is recognised to the last day of the last year when only the year of its recognition is known', () => {
    expect(legalStateOn('2025-12-31', tenYearsFrom2015)).toBe('RECOGNISED');
  });
  it('has ended once that year is over', () => {
    expect(legalStateOn('2026-01-01', tenYearsFrom2015)).toBe('TERM_ENDED');
  });
  it('goes by the day where the day is known', () => {
    const toAugust = term({ recognitionYear: 2015, termYears: 10, validUntil: '2025-08-24' });
    expect(legalStateOn('2025-08-24', toAugust)).toBe('RECOGNISED');
    expect(legalStateOn('2025-08-25', toAugust)).toBe('TERM_ENDED');
  });
  it('is to be confirmed when the validity or the year was not found', () => {
    expect(legalStateOn('2026-11-23', term({ recognitionYear: 2010 }))).toBe('TO_BE_CONFIRMED');
    expect(legalStateOn('2026-11-23', term({ termYears: 10 }))).toBe('TO_BE_CONFIRMED');
  });
});

describe('the year in which a term ends', () => {
  it('is the year of recognition and the years of the term', () => expect(termEndYear(tenYearsFrom2015)).toBe(2025));
  it('is that of the last day where the day is known', () => expect(termEndYear(term({ validUntil: '2031-03-01' }))).toBe(2031));
  it('does not exist for perpetual areas', () => expect(termEndYear(term({ isPerpetual: true, recognitionYear: 2009, termYears: 10 }))).toBeNull());
  it('is not guessed', () => expect(termEndYear(term({ recognitionYear: 2010 }))).toBeNull());
});
