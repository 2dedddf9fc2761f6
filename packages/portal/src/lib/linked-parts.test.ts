import { expect, test } from 'vitest';
import { linkedParts } from './linked-parts.ts';

test('leaves a text without addresses in one piece', () => {
  expect(linkedParts('RUC 20131312955')).toEqual([{ text: 'RUC 20131312955' }]);
  expect(linkedParts('')).toEqual([]);
});

test('finds an address and leaves the sentence its full stop', () => {
  expect(linkedParts('Afiche: https://ejemplo.pe/afiche.pdf. Gracias')).toEqual([
    { text: 'Afiche: ' },
    { text: 'https://ejemplo.pe/afiche.pdf', href: 'https://ejemplo.pe/afiche.pdf' },
    { text: '. Gracias' },
  ]);
});

test('links nothing but the web', () => {
  expect(linkedParts('javascript:alert(1) http://')).toEqual([{ text: 'javascript:alert(1) http://' }]);
});
