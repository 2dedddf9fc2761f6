import { expect, test } from 'vitest';
import { checkManifest } from './check-manifest.ts';
import { savedMark, savedRows, type SavedTraveller } from './saved-rows.ts';

const anna: SavedTraveller = {
  id: 't1',
  firstNames: 'Anna',
  lastNames: 'Berg',
  documentType: 'PASSPORT',
  documentNumber: 'C01X00061',
  nationality: 'DE',
  birthDate: '1988-05-13',
  sex: 'FEMALE',
  diet: null,
  medicalNote: null,
  emergencyContact: null,
};

test.each(['es', 'en'] as const)('a saved list, shown in %s, has no faults of its own', (language) => {
  const rows = savedRows([anna], language);
  expect(rows[0]).toMatchObject({ birthDate: '13/05/1988', diet: '' });
  expect(checkManifest(rows, { party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 1 }], people: 1, firstDay: '2027-06-01', today: '2027-05-03' })).toEqual([]);
});

test('a correction makes it another list, though the place keeps its key', () => {
  expect(savedMark([{ ...anna, diet: 'vegetariana' }])).not.toBe(savedMark([anna]));
  expect(savedMark([{ ...anna }])).toBe(savedMark([anna]));
  expect(savedMark([])).not.toBe(savedMark([anna]));
  expect(savedMark([anna])).not.toContain('Berg');
});
