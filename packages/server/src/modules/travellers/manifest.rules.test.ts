import { describe, expect, it } from 'vitest';
import type { AgeClass, Party, RateClass } from '#modules/rates/party.rules';
import type { TravellerEntry } from './entry.rules.ts';
import { type ManifestFacts, MOST_ROWS, refuseIfManifestInvalid, refuseIfManifestMismatch, travellersFrom } from './manifest.rules.ts';

const members = (counts: Partial<Record<RateClass, number>>, ageClass: AgeClass = 'ADULT'): Party =>
  (Object.entries(counts) as [RateClass, number][]).map(([rateClass, count]) => ({ rateClass, ageClass, count }));

let made = 0;
const french = (facts: Partial<TravellerEntry> = {}): TravellerEntry => ({
  firstNames: 'Camille', lastNames: 'Martin', documentType: 'PASSPORT', documentNumber: `FR${10_000 + made++}`, nationality: 'FR', birthDate: '1990-05-01', ...facts,
});
const peruvian = (facts: Partial<TravellerEntry> = {}) => french({ documentType: 'DNI', documentNumber: String(10_000_000 + made++), nationality: 'PE', ...facts });
const child = (facts: Partial<TravellerEntry> = {}) => french({ birthDate: '2015-01-01', ...facts });

const facts = (party: Party, more: Partial<ManifestFacts> = {}): ManifestFacts => ({ party, firstDay: '2027-05-03', today: '2026-11-23', ...more });
const faults = (entries: TravellerEntry[], party: Party, more: Partial<ManifestFacts> = {}) =>
  refuseIfManifestInvalid(entries, facts(party, more))?.faults.map(({ row, field, fault }) => [row, field, fault]) ?? [];

describe('a list of travellers', () => {
  it('is sound when it names the party', () => {
    expect(faults([peruvian(), french(), child()], [...members({ PERUVIAN: 1, FOREIGN: 1 }), ...members({ FOREIGN: 1 }, 'MINOR')])).toEqual([]);
  });

  it('may be empty or name a part of the party: names may follow', () => {
    expect(faults([], members({ FOREIGN: 3 }))).toEqual([]);
    expect(faults([french()], members({ FOREIGN: 3 }))).toEqual([]);
  });

  it('must be complete once the naming deadline is over', () => {
    expect(faults([french()], members({ FOREIGN: 2 }), { mustBeComplete: true })).toEqual([[null, null, 'MISSING']]);
    expect(faults([french(), french()], members({ FOREIGN: 2 }), { mustBeComplete: true })).toEqual([]);
  });

  it('names the row, counted from 1, and the field of each fault, the whole list first', () => {
    const list = [french(), french({ firstNames: '', documentNumber: '?' }), peruvian({ nationality: 'XX' }), french()];
    expect(faults(list, members({ FOREIGN: 3 }))).toEqual([
      [null, null, 'TOO_MANY_TRAVELLERS'], [2, 'firstNames', 'MISSING'], [2, 'documentNumber', 'INVALID_DOCUMENT'], [3, 'nationality', 'INVALID_NATIONALITY'],
    ]);
  });

  it('says how many faults there are, and nothing of what was typed', () => {
    const refusal = refuseIfManifestInvalid([french({ documentNumber: 'SECRET 1', firstNames: '' })], facts(members({ FOREIGN: 1 })));
    expect(refusal).toMatchObject({ kind: 'ManifestInvalid' });
    expect(JSON.stringify(refusal)).not.toContain('SECRET');
  });
});

describe('more travellers than people', () => {
  it('are refused, one more or many', () => {
    expect(faults([french(), french()], members({ FOREIGN: 2 }))).toEqual([]);
    expect(faults([french(), french(), french()], members({ FOREIGN: 2 }))).toEqual([[null, null, 'TOO_MANY_TRAVELLERS'], [3, null, 'PARTY_MISMATCH']]);
  });

  it(`are not looked at one by one beyond ${MOST_ROWS} rows`, () => {
    const wrong = Array.from({ length: MOST_ROWS + 1 }, () => french({ firstNames: '' }));
    expect(faults(wrong, members({ FOREIGN: 2 }))).toEqual([[null, null, 'TOO_MANY_TRAVELLERS']]);
    expect(faults(wrong.slice(1), members({ FOREIGN: 2 })).filter(([row]) => row !== null).length).toBeGreaterThanOrEqual(MOST_ROWS);
  });
});

describe('a document named twice', () => {
  it('is told at the second row, whatever the case of its letters and the spaces around it', () => {
    expect(faults([french({ documentNumber: 'ab12345' }), french(), french({ documentNumber: ' AB12345 ' })], members({ FOREIGN: 3 }))).toEqual([[3, 'documentNumber', 'DUPLICATE_DOCUMENT']]);
  });

  it('is told at each further row', () => {
    const one = { documentNumber: 'AB12345' };
    expect(faults([french(one), french(one), french(one)], members({ FOREIGN: 3 })).map(([row]) => row)).toEqual([2, 3]);
  });

  it('is two documents when two countries issued them', () => {
    expect(faults([french({ documentNumber: 'AB12345' }), french({ documentNumber: 'AB12345', nationality: 'DE' })], members({ FOREIGN: 2 }))).toEqual([]);
  });

  it('is not what two missing numbers are', () => {
    expect(faults([french({ documentNumber: '' }), french({ documentNumber: ' ' })], members({ FOREIGN: 2 })).map(([, , fault]) => fault)).toEqual(['MISSING', 'MISSING']);
  });
});

describe('the classes of the party', () => {
  it('are those of the papers: the row beyond the stated number is told', () => {
    expect(faults([french(), peruvian(), french()], members({ PERUVIAN: 2, FOREIGN: 1 }))).toEqual([[3, null, 'PARTY_MISMATCH']]);
  });

  it('differ by age on the first day', () => {
    const [grown, young] = [french({ birthDate: '2009-05-03' }), french({ birthDate: '2009-05-04' })];
    expect(faults([grown, young], members({ FOREIGN: 2 }))).toEqual([[2, null, 'PARTY_MISMATCH']]);
    expect(faults([grown, young], members({ FOREIGN: 2 }), { firstDay: '2027-05-04' })).toEqual([]);
  });

  it('are not told of a row whose nationality, document type or birth date is wrong already', () => {
    expect(faults([peruvian({ nationality: '??' })], members({ FOREIGN: 1 }))).toEqual([[1, 'nationality', 'INVALID_NATIONALITY']]);
    expect(faults([peruvian({ birthDate: '2999-01-01' })], members({ FOREIGN: 1 }))).toEqual([[1, 'birthDate', 'BIRTH_DATE_IMPOSSIBLE']]);
  });
});

describe('a minor', () => {
  it('goes with an adult of whatever class, who may be named later', () => {
    expect(faults([child()], [...members({ PERUVIAN: 1 }), ...members({ FOREIGN: 1 }, 'MINOR')])).toEqual([]);
  });

  it('does not go in a party without adults', () => {
    expect(faults([child(), child()], members({ FOREIGN: 2 }, 'MINOR'))).toEqual([[null, null, 'MINOR_WITHOUT_ADULT']]);
  });
});

it('takes nobody born after today, nor after the first day', () => {
  const party = members({ FOREIGN: 1 }, 'MINOR').concat(members({ FOREIGN: 1 }));
  expect(faults([child({ birthDate: '2026-11-23' })], party)).toEqual([]);
  expect(faults([child({ birthDate: '2026-11-24' })], party)).toEqual([[1, 'birthDate', 'BIRTH_DATE_IMPOSSIBLE']]);
  expect(faults([child({ birthDate: '2027-05-04' })], party, { today: '2027-05-06' })).toEqual([[1, 'birthDate', 'BIRTH_DATE_IMPOSSIBLE']]);
});

it('keeps travellers in the order given, with their place and classes', () => {
  const kept = travellersFrom([peruvian({ firstNames: ' Ana ' }), child()], '2027-05-03');
  expect(kept.map(({ position, firstNames, rateClass, ageClass }) => [position, firstNames, rateClass, ageClass])).toEqual([[1, 'Ana', 'PERUVIAN', 'ADULT'], [2, 'Camille', 'FOREIGN', 'MINOR']]);
});

describe('refuseIfManifestMismatch', () => {
  const named = (counts: Partial<Record<RateClass, number>>) => members(counts).flatMap(({ count, ...own }) => Array.from({ length: count }, () => own));

  it('accepts the party itself, named in whatever order, and a part of it', () => {
    const party = members({ PERUVIAN: 2, FOREIGN: 1 });
    expect(refuseIfManifestMismatch(party, named({ PERUVIAN: 2, FOREIGN: 1 }).reverse())).toBeUndefined();
    expect(refuseIfManifestMismatch(party, named({ PERUVIAN: 1 }))).toBeUndefined();
    expect(refuseIfManifestMismatch(party, [])).toBeUndefined();
  });

  it('refuses other classes of the same number of people, and shows both sides', () => {
    expect(refuseIfManifestMismatch(members({ FOREIGN: 2, PERUVIAN: 1 }), named({ FOREIGN: 1, PERUVIAN: 2 }))).toMatchObject({
      kind: 'ManifestMismatch', stated: members({ PERUVIAN: 1, FOREIGN: 2 }), listed: members({ PERUVIAN: 2, FOREIGN: 1 }),
    });
  });

  it('refuses one person too many of a class', () => {
    expect(refuseIfManifestMismatch(members({ FOREIGN: 2 }), named({ FOREIGN: 3 }))).toMatchObject({ kind: 'ManifestMismatch' });
  });
});
