import { describe, expect, it } from 'vitest';
import { checkTexts } from './text.rules.ts';

const limits = { longest: 10 };
describe('a text in two languages', () => {
  it('is saved when the missing one is written', () => expect(checkTexts({ es: 'Abra', en: null }, { es: 'Abra', en: 'Pass' }, limits)).toEqual([]));
  it('needs both, each within its bound', () => {
    expect(checkTexts({ es: 'Abra', en: null }, { es: '', en: 'Pass pass pass' }, limits)).toEqual([{ field: 'es', fault: 'REQUIRED', found: null, limit: null }, { field: 'en', fault: 'TOO_LONG', found: null, limit: '10' }]);
    expect(checkTexts({ es: 'Abra', en: null }, { es: 'Ñañañañaña', en: 'Pass' }, limits)).toEqual([]);
  });
  it('says something new', () => expect(checkTexts({ es: 'Abra', en: 'Pass' }, { es: 'Abra', en: 'Pass' }, limits)).toMatchObject([{ fault: 'UNCHANGED' }]));
  it('leaves a fixed Spanish text as it is', () => {
    expect(checkTexts({ es: 'Abra', en: null }, { es: 'Paso', en: 'Pass' }, { ...limits, isSpanishFixed: true })).toMatchObject([{ field: 'es', fault: 'FIXED' }]);
    expect(checkTexts({ es: 'Abra', en: null }, { es: 'Abra', en: 'Pass' }, { ...limits, isSpanishFixed: true })).toEqual([]);
  });
});
