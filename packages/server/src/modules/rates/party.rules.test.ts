import { describe, expect, it } from 'vitest';
import { inCanonicalOrder, LARGEST_PARTY, type Party, partyTotal, refuseIfPartyInvalid } from './party.rules.ts';

const foreign = (count: number) => ({ rateClass: 'FOREIGN', ageClass: 'ADULT', count }) as const;
const minor = (count: number) => ({ rateClass: 'FOREIGN', ageClass: 'MINOR', count }) as const;
const peruvian = (count: number) => ({ rateClass: 'PERUVIAN', ageClass: 'ADULT', count }) as const;

describe('refuseIfPartyInvalid', () => {
  it('accepts one person and the largest party', () => {
    expect(refuseIfPartyInvalid([foreign(1)])).toBeUndefined();
    expect(refuseIfPartyInvalid([foreign(LARGEST_PARTY - 2), peruvian(2)])).toBeUndefined();
  });

  it('refuses one person more than the largest party, and says how many may go', () => {
    expect(refuseIfPartyInvalid([foreign(LARGEST_PARTY - 2), peruvian(3)])).toMatchObject({ kind: 'PartyInvalid', fault: 'TOO_MANY', largest: LARGEST_PARTY });
  });

  it('refuses a party without people', () => {
    expect(refuseIfPartyInvalid([])).toMatchObject({ kind: 'PartyInvalid', fault: 'NOBODY' });
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s people of a class', (count) => {
    expect(refuseIfPartyInvalid([peruvian(2), foreign(count)])).toMatchObject({ kind: 'PartyInvalid' });
  });

  it('refuses a class stated twice instead of adding it up', () => {
    expect(refuseIfPartyInvalid([foreign(2), peruvian(1), foreign(1)])).toMatchObject({ kind: 'PartyInvalid', fault: 'CLASS_TWICE' });
  });

  it('refuses minors alone: nobody could be named', () => {
    expect(refuseIfPartyInvalid([minor(2)])).toMatchObject({ kind: 'PartyInvalid', fault: 'MINORS_ALONE' });
    expect(refuseIfPartyInvalid([minor(2), peruvian(1)])).toBeUndefined();
  });

  it('takes adults and minors of one rate class for two classes', () => {
    expect(refuseIfPartyInvalid([foreign(2), minor(1)])).toBeUndefined();
  });
});

describe('a party', () => {
  it('counts its people over all classes', () => {
    expect(partyTotal([foreign(5), minor(2), peruvian(1)])).toBe(8);
    expect(partyTotal([])).toBe(0);
  });

  it('is kept in one order, whatever order it was stated in', () => {
    const stated: Party = [minor(2), foreign(5), peruvian(1)];
    expect(inCanonicalOrder(stated)).toEqual([peruvian(1), foreign(5), minor(2)]);
    expect(inCanonicalOrder([...stated].reverse())).toEqual(inCanonicalOrder(stated));
    expect(stated[0]).toEqual(minor(2));
  });

  it('keeps nothing but its classes and counts', () => {
    expect(inCanonicalOrder([{ ...foreign(2), note: 'x' } as never])).toEqual([foreign(2)]);
  });
});
