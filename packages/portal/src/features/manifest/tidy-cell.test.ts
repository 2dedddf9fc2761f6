import { expect, test } from 'vitest';
import { tidyCell } from './tidy-cell.ts';

test('what was understood is written our way', () => {
  expect(tidyCell('birthDate', ' 1988-05-13', 'es')).toBe('13/05/1988');
  expect(tidyCell('birthDate', '1-6-1990', 'es')).toBe('01/06/1990');
  expect(tidyCell('nationality', 'de', 'es')).toBe('Alemania');
  expect(tidyCell('nationality', 'Alemania', 'en')).toBe('Germany');
});

test('what was not stays as typed', () => {
  expect(tidyCell('birthDate', '13/25/1988', 'es')).toBe('13/25/1988');
  expect(tidyCell('nationality', 'Tawantinsuyu', 'es')).toBe('Tawantinsuyu');
  expect(tidyCell('firstNames', ' Anna María ', 'es')).toBe('Anna María');
});
