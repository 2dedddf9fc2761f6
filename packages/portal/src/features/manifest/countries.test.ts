import { expect, test } from 'vitest';
import { countryCodes, countryName, readCountry } from './countries.ts';

test.each([
  ['PE', 'PE'],
  ['pe', 'PE'],
  ['Perú', 'PE'],
  ['peru', 'PE'],
  ['Alemania', 'DE'],
  ['Germany', 'DE'],
  ['Estados Unidos', 'US'],
  ['EE. UU.', 'US'],
  ['EE.UU.', 'US'],
  ['United States', 'US'],
  ['USA', 'US'],
  ['Reino Unido', 'GB'],
  ['UK', 'GB'],
  ['Países Bajos', 'NL'],
  ['Holanda', 'NL'],
  ['Côte d’Ivoire', 'CI'],
])('%s is %s', (text, code) => {
  expect(readCountry(text)).toBe(code);
});

test.each(['', 'XX', 'Tawantinsuyu', 'P', 'EU'])('%s is no country', (text) => {
  expect(readCountry(text)).toBeNull();
});

test('every country is found again by the names we show', () => {
  const lost = countryCodes.filter((code) => readCountry(countryName(code, 'es')) !== code || readCountry(countryName(code, 'en')) !== code);
  expect(lost).toEqual([]);
  expect(countryCodes).toHaveLength(249);
});
