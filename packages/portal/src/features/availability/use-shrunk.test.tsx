import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { ChosenDeparture } from './board-rows.ts';
import { useShrunk } from './use-shrunk.ts';

afterEach(cleanup);
const one = (id: string, freeSpots: number) => ({ id, freeSpots }) as ChosenDeparture;

test('tells which choice has fewer spots than when it was chosen, and how many it had', () => {
  const { result, rerender } = renderHook(({ chosen }) => useShrunk(chosen), { initialProps: { chosen: [one('a', 12)] } });
  expect(result.current).toBeUndefined();
  act(() => rerender({ chosen: [one('a', 12), one('b', 8)] }));
  act(() => rerender({ chosen: [one('a', 9), one('b', 8)] }));
  expect([result.current?.departure.id, result.current?.before]).toEqual(['a', 12]);
  act(() => rerender({ chosen: [one('a', 12), one('b', 8)] }));
  expect(result.current).toBeUndefined();
});

test('what is chosen anew is compared with what it had then', () => {
  const { result, rerender } = renderHook(({ chosen }) => useShrunk(chosen), { initialProps: { chosen: [one('a', 12)] } });
  act(() => rerender({ chosen: [] }));
  act(() => rerender({ chosen: [one('a', 9)] }));
  expect(result.current).toBeUndefined();
});
