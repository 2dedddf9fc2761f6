import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/calendar';
import { certificationStates } from './certification.rules.ts';
import { refuseIfLineChanged, refuseIfLinesNotAccepted, refuseIfNoteMissing, refuseIfNothingAsked } from './mark.rules.ts';
import { dueOnOf, kindOf, marksAreSpoken, refuseIfAssigneeMayNot, refuseIfDueDateInvalid, REVIEW_DAYS } from './review.rules.ts';

const TODAY = '2026-11-23';

describe('a file under review', () => {
  it('is due fifteen days after it was handed in; another day lies from today on, within half a year', () => {
    expect(dueOnOf(TODAY)).toBe('2026-12-08');
    expect(REVIEW_DAYS).toBe(15);
    expect(refuseIfDueDateInvalid(TODAY, TODAY)).toBeUndefined();
    expect(refuseIfDueDateInvalid(addDays(TODAY, -1), TODAY)).toMatchObject({ kind: 'DueDateInvalid', earliest: TODAY, latest: addDays(TODAY, 183) });
    expect(refuseIfDueDateInvalid(addDays(TODAY, 183), TODAY)).toBeUndefined();
    expect(refuseIfDueDateInvalid(addDays(TODAY, 184), TODAY)).toBeDefined();
  });

  it('is reviewed by a certifier who may decide on it', () => {
    const file = { agencyId: 'a', createdBy: 'owner', submittedBy: 'owner', preparedBy: ['helper'] };
    const person = (personId: string, roles: ('CERTIFIER' | 'ADMIN')[], agencyIds: string[] = []) => ({ personId, networkRoles: roles, memberships: agencyIds.map((agencyId) => ({ agencyId, role: 'READER' as const })) });
    expect(refuseIfAssigneeMayNot(person('ana', ['CERTIFIER'], ['b']), file)).toBeUndefined();
    expect(refuseIfAssigneeMayNot(person('ana', ['ADMIN']), file)).toMatchObject({ obstacle: 'NOT_A_CERTIFIER' });
    for (const preparer of ['owner', 'helper']) expect(refuseIfAssigneeMayNot(person(preparer, ['CERTIFIER']), file)).toMatchObject({ obstacle: 'PREPARED_BY_THEM' });
    expect(refuseIfAssigneeMayNot(person('ana', ['CERTIFIER'], ['a']), file)).toMatchObject({ obstacle: 'OWN_AGENCY' });
  });

  it('shows its marks to the agency only once the network has spoken', () => {
    expect(certificationStates.filter((state) => !marksAreSpoken(state))).toEqual(['DRAFT', 'SUBMITTED', 'IN_REVIEW']);
  });

  it('is a renewal when the file it follows was in force once', () => {
    expect([kindOf(null), kindOf({ validFrom: null }), kindOf({ validFrom: TODAY })]).toEqual(['NEW', 'NEW', 'RENEWAL']);
  });
});

describe('marks', () => {
  it('that ask or refuse say why; an OK and taking one back need no words', () => {
    expect(refuseIfNoteMissing('OK', null, 'ruc')).toBeUndefined();
    expect(refuseIfNoteMissing(null, null, 'ruc')).toBeUndefined();
    for (const mark of ['ASK', 'REFUSE'] as const) {
      expect(refuseIfNoteMissing(mark, ' ', 'ruc')).toMatchObject({ kind: 'NoteMissing', itemSlug: 'ruc' });
      expect(refuseIfNoteMissing(mark, 'Falta', 'ruc')).toBeUndefined();
    }
  });

  it('are about what was seen', () => {
    expect(refuseIfLineChanged('a', 'a', 'ruc')).toBeUndefined();
    expect(refuseIfLineChanged('a', 'b', 'ruc')).toMatchObject({ kind: 'LineChanged', evidence: 'b' });
  });

  it('or a general text say what is asked: one of them there must be, and a refusal alone asks nothing', () => {
    expect(refuseIfNothingAsked([{ mark: 'ASK' }], null)).toBeUndefined();
    expect(refuseIfNothingAsked([], 'Falta algo')).toBeUndefined();
    expect(refuseIfNothingAsked([{ mark: 'OK' }, { mark: 'REFUSE' }], null)).toMatchObject({ kind: 'NothingAsked' });
  });

  it('other than OK, or none, stand in the way of certifying where an item is required, by name; where it is recommended they do not', () => {
    const line = (slug: string, mark: 'OK' | 'ASK' | 'REFUSE' | undefined, isRequired = true) => ({ item: { slug, isRequired }, mark });
    expect(refuseIfLinesNotAccepted([line('a', 'OK'), line('b', undefined, false), line('c', 'REFUSE', false)])).toBeUndefined();
    expect(refuseIfLinesNotAccepted([line('a', 'ASK'), line('b', 'REFUSE'), line('c', undefined), line('d', 'OK')])).toMatchObject({ asked: [{ slug: 'a' }], refused: [{ slug: 'b' }], unmarked: [{ slug: 'c' }] });
  });
});
