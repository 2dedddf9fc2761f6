import { expect, test } from 'vitest';
import { figureLabel, valueText } from './figure-text.ts';

test('a figure is called in the language of its reader, in Spanish while the other is not written', () => {
  expect(figureLabel({ labelEs: 'Comunidades', labelEn: 'Communities' }, 'en')).toBe('Communities');
  expect(figureLabel({ labelEs: 'Comunidades', labelEn: null }, 'en')).toBe('Comunidades');
  expect(figureLabel({ labelEs: 'Comunidades', labelEn: 'Communities' }, 'es')).toBe('Comunidades');
});

test('values are grouped, ranges keep both ends, the year stands behind', () => {
  expect(valueText({ value: '7324.418', year: 2019 }, 'ha', 'es')).toBe('7,324.418 ha (2019)');
  expect(valueText({ value: '3500-5000', year: null }, 'm', 'es')).toBe('3,500–5,000 m');
  expect(valueText({ value: '14', year: null }, null, 'en')).toBe('14');
});
