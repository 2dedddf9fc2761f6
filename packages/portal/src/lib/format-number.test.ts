import { expect, test } from 'vitest';
import { formatMeasure, formatNumber, formatSpan } from './format-number.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('groups thousands in both languages, four figures too', () => {
  expect([formatNumber(1827, 'es'), formatNumber(7324.418, 'es'), formatNumber(1_130_100, 'en')]).toEqual(['1,827', '7,324.418', '1,130,100']);
});

test('writes altitudes as maps do and other measures with their decimals', () => {
  expect([plain(formatMeasure(4021, 'm', 'es')), plain(formatMeasure(7.5, 'km', 'es')), plain(formatMeasure(234.374, 'ha', 'es'))]).toEqual(['4021 m', '7.5 km', '234.374 ha']);
});

test('writes two ends of a measure with one unit, equal ends once', () => {
  expect([plain(formatSpan(3, 8, 'h', 'es')), plain(formatSpan(4, 4, 'h', 'es'))]).toEqual(['3–8 h', '4 h']);
});
