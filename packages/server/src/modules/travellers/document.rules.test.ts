import { describe, expect, it } from 'vitest';
import { canHold, documentKey, type DocumentType, isDocumentNumber, maskedNumber } from './document.rules.ts';

const lengths = (min: number, max: number) => [['A'.repeat(min - 1), false], ['A'.repeat(min), true], ['A'.repeat(max), true], ['A'.repeat(max + 1), false]] as const;

describe('the number of a document', () => {
  it.each([['12345678', true], ['1234567', false], ['123456789', false], ['1234567A', false], ['١٢٣٤٥٦٧٨', false], ['12 34567', false]])('as a DNI: %s → %s', (number, fits) => {
    expect(isDocumentNumber('DNI', number)).toBe(fits);
  });

  it.each([...lengths(5, 20), ['AB123456', true], ['AB-12345', false], ['ÑB12345', false], ['AB 12345', false]] as const)('as a passport: %s → %s', (number, fits) => {
    expect(isDocumentNumber('PASSPORT', number)).toBe(fits);
  });

  it.each((['CE', 'FOREIGN_ID'] as const).flatMap((type) => [...lengths(4, 20), ['12-345-K', true], ['12.345', false], ['1234\n', false]].map(([number, fits]) => [type, number, fits] as [DocumentType, string, boolean])))('as %s: %j → %s', (type, number, fits) => {
    expect(isDocumentNumber(type, number)).toBe(fits);
  });
});

describe('who can hold a document', () => {
  it('a DNI: Peruvians only', () => {
    expect(['PE', 'BO', 'FR'].map((country) => canHold('DNI', country))).toEqual([true, false, false]);
  });

  it('a foreign identity card: nationals of the six countries whose card Peru accepts', () => {
    expect(['AR', 'BO', 'CL', 'CO', 'EC', 'VE'].every((country) => canHold('FOREIGN_ID', country))).toBe(true);
    expect(['PE', 'BR', 'FR', 'US'].some((country) => canHold('FOREIGN_ID', country))).toBe(false);
  });

  it('a passport or a carné de extranjería: anybody', () => {
    expect(['PE', 'FR', 'BO'].every((country) => canHold('PASSPORT', country) && canHold('CE', country))).toBe(true);
  });
});

describe('two documents are the same', () => {
  const passport = { documentType: 'PASSPORT', documentNumber: 'ab12345', nationality: 'FR' } as const;

  it('whatever the case of their letters', () => {
    expect(documentKey(passport)).toBe(documentKey({ ...passport, documentNumber: 'AB12345' }));
  });

  it('only within a country and a kind', () => {
    expect(documentKey(passport)).not.toBe(documentKey({ ...passport, nationality: 'DE' }));
    expect(documentKey(passport)).not.toBe(documentKey({ ...passport, documentType: 'FOREIGN_ID' }));
  });

  it('for papers issued by Peru, whatever the nationality written beside them', () => {
    expect(documentKey({ documentType: 'CE', documentNumber: '001234', nationality: 'FR' })).toBe(documentKey({ documentType: 'CE', documentNumber: '001234', nationality: 'DE' }));
  });
});

it('shows the last three characters of a number to those who may not see it whole', () => {
  expect(maskedNumber('AB123456')).toBe('•••••456');
  expect(maskedNumber('1234')).toBe('•234');
  expect(maskedNumber('12')).toBe('12');
});
