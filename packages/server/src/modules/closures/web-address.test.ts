import { expect, test } from 'vitest';
import { requireWebAddress } from './web-address.ts';

test('a source is a page of the web, or none: never something that runs when it is opened', () => {
  expect(requireWebAddress(' https://www.senamhi.gob.pe/aviso?id=7 ')).toBe('https://www.senamhi.gob.pe/aviso?id=7');
  for (const none of [null, undefined, '', '  ']) expect(requireWebAddress(none)).toBeNull();
  for (const wrong of ['javascript:alert(1)', 'senamhi', 'data:text/html,x', `https://x.pe/${'a'.repeat(500)}`]) expect(() => requireWebAddress(wrong)).toThrow('sourceUrl');
});
