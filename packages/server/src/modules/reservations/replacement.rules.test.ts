import { describe, expect, it } from 'vitest';
import { allowanceOf, goneFrom, refuseReplacing } from './replacement.rules.ts';

const ana = { position: 1, firstNames: 'Ana María', lastNames: 'Quispe', birthDate: '1990-02-03', documentType: 'PASSPORT' as const, documentNumber: 'P1', nationality: 'DE' };
const ben = { position: 2, firstNames: 'Ben', lastNames: 'Weiss', birthDate: '1988-08-08', documentType: 'PASSPORT' as const, documentNumber: 'P2', nationality: 'DE' };
const eva = { ...ana, position: 1, firstNames: 'Eva', lastNames: 'Roth', birthDate: '1991-01-01', documentNumber: 'P9' };

describe('who is gone from a list', () => {
  it('nobody, when the order changes', () => expect(goneFrom([ana, ben], [ben, ana])).toEqual([]));
  it('nobody, when a passport was renewed', () => expect(goneFrom([ana, ben], [{ ...ana, documentNumber: 'P777' }, ben])).toEqual([]));
  it('nobody, when a name was written without its accent and the number was mistyped', () => expect(goneFrom([ana], [{ ...ana, firstNames: 'ANA  MARIA', documentNumber: 'P11' }])).toEqual([]));
  it('nobody, when a name and a birth date were mistyped and the document is the same', () => expect(goneFrom([ana], [{ ...ana, lastNames: 'Quispi', birthDate: '1990-03-02' }])).toEqual([]));
  it('whose place another person has', () => expect(goneFrom([ana, ben], [eva, ben])).toEqual([ana]));
  it('who has no place any more', () => expect(goneFrom([ana, ben], [ben])).toEqual([ana]));
  it('one of two, when both of a name become one', () => expect(goneFrom([ana, { ...ana, position: 2, documentNumber: 'P5' }], [ana])).toHaveLength(1));
});

describe('replacing people of a confirmed reservation', () => {
  const facts = { most: 2, used: 0, until: '2027-05-10', today: '2027-05-10', reason: 'Enfermedad' };
  it('is allowed for every third person, and for one of the smallest party', () => {
    expect([1, 3, 4, 12].map((people) => allowanceOf({ people, replaced: 0, date: '2027-05-13' }).most)).toEqual([1, 1, 2, 4]);
    expect(allowanceOf({ people: 4, replaced: 1, date: '2027-05-13' })).toEqual({ most: 2, used: 1, until: '2027-05-10' });
  });
  it('needs a reason', () => expect(refuseReplacing([ana], { ...facts, reason: undefined })).toMatchObject({ fault: 'REASON', positions: [1] }));
  it('is refused beyond the number, also over several saves', () => {
    expect(refuseReplacing([ana], { ...facts, used: 1 })).toBeUndefined();
    expect(refuseReplacing([ana], { ...facts, used: 2 })).toMatchObject({ fault: 'TOO_MANY', most: 2, used: 2 });
  });
  it('is refused from the day after the last', () => {
    expect(refuseReplacing([ana], facts)).toBeUndefined();
    expect(refuseReplacing([ana], { ...facts, today: '2027-05-11' })).toMatchObject({ fault: 'TOO_LATE', until: '2027-05-10' });
  });
  it('of nobody is never refused', () => expect(refuseReplacing([], { ...facts, today: '2027-06-01', reason: undefined })).toBeUndefined());
});
