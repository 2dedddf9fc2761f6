import { describe, expect, test } from 'vitest';
import { checkManifest, type ManifestFacts } from './check-manifest.ts';
import { emptyRow, type Row } from './row.ts';

const facts: ManifestFacts = {
  party: [
    { rateClass: 'FOREIGN', ageClass: 'ADULT', count: 4 },
    { rateClass: 'PERUVIAN', ageClass: 'ADULT', count: 1 },
    { rateClass: 'FOREIGN', ageClass: 'MINOR', count: 1 },
  ],
  people: 6,
  firstDay: '2027-06-01',
  today: '2027-05-03',
};
let serial = 0;
const row = (change: Partial<Row> = {}): Row => ({
  ...emptyRow,
  firstNames: 'Anna',
  lastNames: 'Berg',
  documentType: 'Pasaporte',
  documentNumber: `C01X${++serial}000`,
  nationality: 'Alemania',
  birthDate: '13/05/1988',
  ...change,
});
const faultsOf = (...rows: Row[]) => checkManifest(rows, facts);
const cell = (field: string, fault: string, at = 0) => ({ row: at, field, fault });

test('a sound list has no faults, and empty rows are no travellers', () => {
  expect(faultsOf(row(), emptyRow, row())).toEqual([]);
  expect(faultsOf()).toEqual([]);
});

describe('one traveller', () => {
  test.each(['firstNames', 'lastNames', 'documentType', 'documentNumber', 'nationality', 'birthDate'])('%s is needed', (field) => {
    expect(faultsOf(row({ [field]: '  ' }))).toEqual([cell(field, 'MISSING')]);
  });

  test.each(['sex', 'diet', 'medicalNote', 'emergencyContact'])('%s is not', (field) => {
    expect(faultsOf(row({ [field]: '' }))).toEqual([]);
  });

  test('what cannot be read is told as such, not as missing', () => {
    expect(faultsOf(row({ birthDate: '13/25/1988' }))).toEqual([cell('birthDate', 'UNREADABLE')]);
    expect(faultsOf(row({ documentType: 'Brevete' }))).toEqual([cell('documentType', 'UNREADABLE')]);
    expect(faultsOf(row({ sex: 'depende' }))).toEqual([cell('sex', 'UNREADABLE')]);
    expect(faultsOf(row({ nationality: 'Tawantinsuyu' }))).toEqual([cell('nationality', 'INVALID_NATIONALITY')]);
  });

  test.each([
    ['DNI', '1234567', 'PE'],
    ['DNI', '123456789', 'PE'],
    ['DNI', '1234567A', 'PE'],
    ['Pasaporte', 'X1', 'DE'],
    ['Pasaporte', 'C01-X0006', 'DE'],
    ['CE', '123', 'DE'],
    ['Cédula', '12.345.678', 'AR'],
  ])('%s %s is not written as such numbers are', (documentType, documentNumber, nationality) => {
    expect(faultsOf(row({ documentType, documentNumber, nationality }))[0]).toEqual(cell('documentNumber', 'INVALID_DOCUMENT'));
  });

  test('is told in the order of the columns', () => {
    const found = faultsOf(row({ documentType: 'Brevete', nationality: 'Marte', birthDate: '1/1/1700', sex: 'z', firstNames: '' }));
    expect(found.map(({ field }) => field)).toEqual(['firstNames', 'documentType', 'nationality', 'birthDate', 'sex']);
  });

  test('a number printed in groups is the number', () => {
    expect(faultsOf(row({ documentNumber: 'C01 X00 061' }))).toEqual([]);
  });

  test('a DNI is held by Peruvians, a foreign card by nationals of six countries', () => {
    expect(faultsOf(row({ documentType: 'DNI', documentNumber: '12345678' }))).toEqual([cell('documentType', 'INVALID_DOCUMENT')]);
    expect(faultsOf(row({ documentType: 'DNI', documentNumber: '12345678', nationality: 'Perú' }))).toEqual([]);
    expect(faultsOf(row({ documentType: 'Cédula', documentNumber: '12345678' }))).toEqual([cell('documentType', 'INVALID_DOCUMENT')]);
    expect(faultsOf(row({ documentType: 'Cédula', documentNumber: '12345678', nationality: 'Chile' }))).toEqual([]);
  });

  test('nobody was born before 1901, tomorrow, or after the first day', () => {
    expect(faultsOf(row({ birthDate: '31/12/1900' }))).toEqual([cell('birthDate', 'BIRTH_DATE_IMPOSSIBLE')]);
    expect(faultsOf(row({ birthDate: '04/05/2027' }))).toEqual([cell('birthDate', 'BIRTH_DATE_IMPOSSIBLE')]);
    expect(checkManifest([row({ birthDate: '02/06/2027' })], { ...facts, today: '2027-07-01' })).toEqual([cell('birthDate', 'BIRTH_DATE_IMPOSSIBLE')]);
    expect(faultsOf(row({ birthDate: '01/01/1901' }))).toEqual([]);
  });

  test('texts have a length, and no marks that hide what they say', () => {
    expect(faultsOf(row({ firstNames: 'a'.repeat(80) }))).toEqual([]);
    expect(faultsOf(row({ firstNames: 'a'.repeat(81) }))).toEqual([cell('firstNames', 'TOO_LONG')]);
    expect(faultsOf(row({ diet: 'a'.repeat(201) }))).toEqual([cell('diet', 'TOO_LONG')]);
    expect(faultsOf(row({ lastNames: 'Be\u202erg' }))).toEqual([cell('lastNames', 'INVALID_CHARACTERS')]);
    expect(faultsOf(row({ lastNames: 'Be\trg' }))).toEqual([cell('lastNames', 'INVALID_CHARACTERS')]);
    expect(faultsOf(row({ medicalNote: 'one\ntwo' }))).toEqual([]);
  });
});

describe('the list', () => {
  test('the second traveller with a document is the one to look at', () => {
    const first = row({ documentNumber: 'C01X00061' });
    expect(faultsOf(first, row({ documentNumber: 'c01x00061' }))).toEqual([cell('documentNumber', 'DUPLICATE_DOCUMENT', 1)]);
    expect(faultsOf(first, row({ documentNumber: 'C01X00061', nationality: 'Francia' }))).toEqual([]);
  });

  test('more people than held', () => {
    expect(checkManifest([row(), row()], { ...facts, people: 1, party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 2 }] })).toEqual([{ row: null, field: null, fault: 'TOO_MANY_TRAVELLERS' }]);
  });

  test('each traveller beyond the number of the class is named', () => {
    const peruvian = () => row({ nationality: 'PE' });
    expect(faultsOf(peruvian(), row(), peruvian())).toEqual([{ row: 2, field: null, fault: 'PARTY_MISMATCH' }]);
  });

  test('a birthday on the first day makes an adult', () => {
    const minors = { ...facts, party: [{ rateClass: 'FOREIGN' as const, ageClass: 'ADULT' as const, count: 6 }] };
    expect(checkManifest([row({ birthDate: '01/06/2009' })], minors)).toEqual([]);
    expect(checkManifest([row({ birthDate: '02/06/2009' })], minors)).toEqual([{ row: 0, field: null, fault: 'PARTY_MISMATCH' }]);
  });

  test('minors travel with an adult', () => {
    const alone = { ...facts, party: [{ rateClass: 'FOREIGN' as const, ageClass: 'MINOR' as const, count: 2 }] };
    expect(checkManifest([row({ birthDate: '01/06/2015' })], alone)).toEqual([{ row: null, field: null, fault: 'MINOR_WITHOUT_ADULT' }]);
  });

  test('who cannot be classed yet is not counted against a class', () => {
    expect(faultsOf(row({ nationality: 'PE', birthDate: '' }), row({ nationality: 'PE' }))).toEqual([cell('birthDate', 'MISSING')]);
  });
});
