import { expect, test } from 'vitest';
import { readDocumentType, readSex } from './choices.ts';

test.each([
  ['Pasaporte', 'PASSPORT'],
  ['PASSPORT', 'PASSPORT'],
  ['D.N.I.', 'DNI'],
  ['dni', 'DNI'],
  ['Carné de extranjería', 'CE'],
  ['carnet de extranjeria', 'CE'],
  ['C.E.', 'CE'],
  ['Cédula de identidad', 'FOREIGN_ID'],
  ['FOREIGN_ID', 'FOREIGN_ID'],
  ['Documento de identidad extranjero', 'FOREIGN_ID'],
])('%s is a %s', (text, type) => {
  expect(readDocumentType(text)).toBe(type);
});

test('a driving licence is none of our papers', () => {
  expect(readDocumentType('Brevete')).toBeNull();
  expect(readDocumentType('')).toBeNull();
});

test.each([
  ['F', 'FEMALE'],
  ['Mujer', 'FEMALE'],
  ['m', 'MALE'],
  ['Varón', 'MALE'],
  ['X', 'UNSPECIFIED'],
  ['UNSPECIFIED', 'UNSPECIFIED'],
])('%s is %s', (text, sex) => {
  expect(readSex(text)).toBe(sex);
});
