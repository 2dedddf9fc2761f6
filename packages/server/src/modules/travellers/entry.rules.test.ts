import { describe, expect, it } from 'vitest';
import { faultsOfEntry, LONGEST_NAME, LONGEST_NOTE, tidied, type TravellerEntry } from './entry.rules.ts';

const entry = (facts: Partial<TravellerEntry> = {}): TravellerEntry => ({
  firstNames: 'Ana María', lastNames: 'Quispe Mamani', documentType: 'DNI', documentNumber: '12345678', nationality: 'PE', birthDate: '1990-05-01', ...facts,
});
const BORN_BY = '2027-05-03';
const faults = (facts: Partial<TravellerEntry>) => faultsOfEntry(entry(facts), BORN_BY).map(({ field, fault }) => `${field} ${fault}`);

it('finds nothing wrong with a traveller who has names, a document, a nationality and a birth date', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ sex: null, diet: null, medicalNote: null, emergencyContact: null })).toEqual([]);
});

describe('names', () => {
  it.each(['firstNames', 'lastNames'] as const)('%s are required, and spaces are no name', (field) => {
    for (const text of ['', '   ', '\u00a0\u3000']) expect(faults({ [field]: text })).toEqual([`${field} MISSING`]);
  });

  it.each(['firstNames', 'lastNames'] as const)(`%s may have ${LONGEST_NAME} characters, counted as people count`, (field) => {
    expect(faults({ [field]: 'ñ'.repeat(LONGEST_NAME) })).toEqual([]);
    expect(faults({ [field]: '𠮷'.repeat(LONGEST_NAME) })).toEqual([]);
    expect(faults({ [field]: `  ${'x'.repeat(LONGEST_NAME)}  ` })).toEqual([]);
    expect(faults({ [field]: 'x'.repeat(LONGEST_NAME + 1) })).toEqual([`${field} TOO_LONG`]);
  });

  it.each(['=1+1', '+51', '-Juan', '@Ana', "O'Brien", 'Ñusta', '李', 'Åsa-Märta', 'ابن سينا', '"; drop table traveller; --'])('are data, whatever they begin with: %s', (text) => {
    expect(faults({ firstNames: text })).toEqual([]);
    expect(tidied(entry({ firstNames: text })).firstNames).toBe(text);
  });

  it.each(['\tAna', 'A\tna', 'A\nna', 'A\u0000na', 'A\u007fna', 'A\u0085na', 'A\u202ena', 'A\u2067na', 'Bego\ufffda'])('with control characters or marks that turn text around are refused: %j', (text) => {
    expect(faults({ firstNames: text })).toEqual(['firstNames INVALID_CHARACTERS']);
  });
});

describe('notes', () => {
  it.each(['diet', 'medicalNote', 'emergencyContact'] as const)(`%s may be empty, have ${LONGEST_NOTE} characters and more lines than one`, (field) => {
    expect(faults({ [field]: '' })).toEqual([]);
    expect(faults({ [field]: 'línea 1\r\nlínea 2' })).toEqual([]);
    expect(faults({ [field]: 'x'.repeat(LONGEST_NOTE) })).toEqual([]);
    expect(faults({ [field]: 'x'.repeat(LONGEST_NOTE + 1) })).toEqual([`${field} TOO_LONG`]);
    expect(faults({ [field]: 'a\u0007b' })).toEqual([`${field} INVALID_CHARACTERS`]);
  });
});

describe('the document', () => {
  it('needs a number', () => {
    expect(faults({ documentNumber: ' ' })).toEqual(['documentNumber MISSING']);
  });

  it('needs a number of its kind, spaces around it apart', () => {
    expect(faults({ documentNumber: '1234567' })).toEqual(['documentNumber INVALID_DOCUMENT']);
    expect(faults({ documentNumber: ' 12345678 ' })).toEqual([]);
  });

  it('must be one that nationals of the country can hold', () => {
    expect(faults({ nationality: 'FR' })).toEqual(['documentType INVALID_DOCUMENT']);
    expect(faults({ documentType: 'FOREIGN_ID', documentNumber: 'AB12', nationality: 'BR' })).toEqual(['documentType INVALID_DOCUMENT']);
  });

  it('is not blamed for a nationality that is wrong itself', () => {
    expect(faults({ nationality: 'Peru' })).toEqual(['nationality INVALID_NATIONALITY']);
  });
});

describe('the nationality', () => {
  it('is required', () => {
    expect(faults({ nationality: ' ' })).toEqual(['nationality MISSING']);
  });

  it('is a code of ISO 3166 in whatever case', () => {
    expect(faults({ nationality: ' pe ' })).toEqual([]);
    expect(faults({ nationality: 'PER' })).toEqual(['nationality INVALID_NATIONALITY']);
    expect(faults({ nationality: 'UK', documentType: 'PASSPORT' })).toEqual(['nationality INVALID_NATIONALITY']);
  });
});

describe('the birth date', () => {
  it('is after 1900 and not after the day given', () => {
    expect(faults({ birthDate: '1900-12-31' })).toEqual(['birthDate BIRTH_DATE_IMPOSSIBLE']);
    expect(faults({ birthDate: '1901-01-01' })).toEqual([]);
    expect(faults({ birthDate: BORN_BY })).toEqual([]);
    expect(faults({ birthDate: '2027-05-04' })).toEqual(['birthDate BIRTH_DATE_IMPOSSIBLE']);
  });
});

it('names every fault of a traveller at once, in the order of the columns', () => {
  const wrong = faults({ firstNames: '', lastNames: 'x'.repeat(81), documentNumber: '?', nationality: '??', birthDate: '1899-01-01', diet: 'x'.repeat(201) });
  expect(wrong).toEqual(['firstNames MISSING', 'lastNames TOO_LONG', 'documentNumber INVALID_DOCUMENT', 'nationality INVALID_NATIONALITY', 'birthDate BIRTH_DATE_IMPOSSIBLE', 'diet TOO_LONG']);
});

it('keeps an entry as typed, but for spaces around it, the country in capitals and empty notes', () => {
  expect(tidied(entry({ firstNames: '  Ana  María ', nationality: 'pe', documentNumber: ' ab-12 ', diet: '  ', medicalNote: ' Asma\nleve ', sex: 'FEMALE' }))).toEqual({
    ...entry(), firstNames: 'Ana  María', documentNumber: 'ab-12', sex: 'FEMALE', diet: null, medicalNote: 'Asma\nleve', emergencyContact: null,
  });
});
