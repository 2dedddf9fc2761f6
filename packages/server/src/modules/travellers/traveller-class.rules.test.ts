import { describe, expect, it } from 'vitest';
import type { DocumentType } from './document.rules.ts';
import { nationalities } from './nationalities.ts';
import { ageClassOf, rateClassOf } from './traveller-class.rules.ts';

describe('the rate class of a traveller', () => {
  it.each([
    ['DNI', 'PE', 'PERUVIAN'], ['PASSPORT', 'PE', 'PERUVIAN'], ['CE', 'FR', 'FOREIGN_RESIDENT'], ['CE', 'BO', 'FOREIGN_RESIDENT'],
    ['PASSPORT', 'BO', 'ANDEAN_COMMUNITY'], ['FOREIGN_ID', 'CO', 'ANDEAN_COMMUNITY'], ['PASSPORT', 'EC', 'ANDEAN_COMMUNITY'],
    ['FOREIGN_ID', 'CL', 'FOREIGN'], ['PASSPORT', 'VE', 'FOREIGN'], ['PASSPORT', 'FR', 'FOREIGN'],
  ] as const)('%s of %s → %s', (documentType: DocumentType, nationality, rateClass) => {
    expect(rateClassOf({ documentType, nationality })).toBe(rateClass);
  });
});

describe('the age class of a traveller', () => {
  it('is MINOR until the day before the eighteenth birthday', () => {
    expect(ageClassOf('2009-05-04', '2027-05-03')).toBe('MINOR');
    expect(ageClassOf('2009-05-03', '2027-05-03')).toBe('ADULT');
    expect(ageClassOf('2009-05-02', '2027-05-03')).toBe('ADULT');
  });

  it('changes on 1 March for who was born on 29 February, where there is none', () => {
    expect(ageClassOf('2008-02-29', '2026-02-28')).toBe('MINOR');
    expect(ageClassOf('2008-02-29', '2026-03-01')).toBe('ADULT');
  });

  it('is MINOR on the day of birth and ADULT in old age', () => {
    expect(ageClassOf('2027-05-03', '2027-05-03')).toBe('MINOR');
    expect(ageClassOf('1931-01-01', '2027-05-03')).toBe('ADULT');
  });
});

it('knows the 249 countries of ISO 3166-1, and nothing else', () => {
  expect(nationalities.size).toBe(249);
  expect(['PE', 'GB', 'ZW', 'SS', 'CW'].every((code) => nationalities.has(code))).toBe(true);
  expect(['UK', 'EU', 'XK', 'AN', 'SU', 'pe', ''].some((code) => nationalities.has(code))).toBe(false);
  expect([...nationalities]).toEqual([...nationalities].toSorted());
});
