import { describe, expect, it, test } from 'vitest';
import { LONGEST_NAME, personName } from './person-name.ts';

describe('a name', () => {
  test.each(['Ana Quispe', 'Ñusta Huamán-Ríos', "O'Higgins", 'Łukasz', '王小明', 'عبد الله', 'فاطمه\u200Cزهرا', 'x'.repeat(LONGEST_NAME)])('may be %s', (name) => {
    expect(personName(name)).toBe(name);
  });

  it('has no blanks around it', () => {
    expect(personName('  Ana  ')).toBe('Ana');
  });

  test.each([
    ['nothing', ''], ['blanks', '   '], ['too much', 'x'.repeat(LONGEST_NAME + 1)], ['a line break', 'Ana\nQuispe'], ['a turned direction', 'Ana\u202Eepsiuq'],
    ['no width at all', '\u200B\u200B'], ['no width within', 'Ana\u200BQuispe'], ['a soft hyphen', 'Ana\u00ADQuispe'], ['a filler', 'Ana\u3164'], ['joiners alone', '\u200D\u200C'], ['a byte order mark', '\uFEFFAna\uFEFFB'],
  ])('is not %s', (_what, text) => {
    expect(personName(text)).toBeUndefined();
  });
});
