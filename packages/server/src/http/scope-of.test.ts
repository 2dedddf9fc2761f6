import { expect, test } from 'vitest';
import { viaOf } from './scope-of.ts';

const via = (referer: string | undefined) => viaOf({ headers: { host: 'trek.example.org', referer } });

test('a request is known by the page of ours that sent it, without what its address carries besides the path', () => {
  expect(via('https://trek.example.org/reservations/VT-7F3K-92QX?tab=names#row-3')).toBe('portal /reservations/VT-7F3K-92QX');
  expect(via(`https://trek.example.org/${'x'.repeat(500)}`)).toHaveLength(120);
});

test('whatever comes from no page of ours came by the interface', () => {
  for (const referer of [undefined, 'https://elsewhere.example/trek.example.org', 'no address', 'https://trek.example.org:444/x']) expect(via(referer)).toBe('api');
});
