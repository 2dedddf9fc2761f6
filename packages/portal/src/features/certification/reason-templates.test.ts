import { expect, test } from 'vitest';
import { conditionTemplates, likelyChoice, reasonTemplates, withTemplate } from './reason-templates.ts';

const line = (mark: string | null, isRequired = true) => ({ item: { isRequired }, mark: mark === null ? null : { mark } });

test('a file with a required item that is not accepted is likely to be refused, any other to be certified', () => {
  expect(likelyChoice([line('OK'), line('REFUSE')])).toBe('refuse');
  expect(likelyChoice([line('OK'), line('REFUSE', false)])).toBe('certify');
  expect(likelyChoice([line('OK'), line('ASK'), line(null)])).toBe('certify');
});

test('a template begins an empty text and is added below a begun one', () => {
  expect(withTemplate('  ', 'Falta: ')).toBe('Falta: ');
  expect(withTemplate('Gracias.\n', 'Falta: ')).toBe('Gracias.\nFalta: ');
});

test('every template is written in both languages', () => {
  for (const { es, en } of [...reasonTemplates, ...conditionTemplates]) expect([es.length > 10, en.length > 10, es !== en]).toEqual([true, true, true]);
});
