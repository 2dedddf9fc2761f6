import { expect, test } from 'vitest';
import { emptyRow } from './row.ts';
import { toldFaults } from './told-faults.ts';

const anna = { ...emptyRow, firstNames: 'Anna' };
const luis = { ...emptyRow, firstNames: 'Luis' };
const rows = [emptyRow, anna, emptyRow, luis];

test('a fault the server found stands on the row it was typed in', () => {
  const told = toldFaults([{ row: 2, field: 'documentNumber', fault: 'DUPLICATE_DOCUMENT' }], rows, [anna, luis]);
  expect(told).toEqual([{ row: 3, field: 'documentNumber', fault: 'DUPLICATE_DOCUMENT' }]);
});

test('faults of the whole list stay with the list', () => {
  expect(toldFaults([{ row: null, field: null, fault: 'TOO_MANY_TRAVELLERS' }], rows, [anna, luis])).toEqual([{ row: null, field: null, fault: 'TOO_MANY_TRAVELLERS' }]);
});

test('a column we do not know, and a fault that is new, are shown on the row', () => {
  expect(toldFaults([{ row: 1, field: 'shoeSize', fault: 'NEW' }], rows, [anna, luis])).toEqual([{ row: 1, field: null, fault: 'NEW' }]);
});
