import { expect, it } from 'vitest';
import { changesOf, isFee } from './price-line.ts';

it('puts the lines of one change together, and leaves the first price out', () => {
  const line = (position: number, addedAt: string | null) => ({ position, addedAt });
  expect(changesOf([line(1, null), line(2, 'a'), line(3, 'a'), line(4, 'b')])).toEqual([
    { at: 'a', lines: [line(2, 'a'), line(3, 'a')] },
    { at: 'b', lines: [line(4, 'b')] },
  ]);
});

it('knows fees from what is paid per traveller', () => {
  expect([isFee('AMENDMENT_FEE'), isFee('CANCELLATION_FEE'), isFee('TREK'), isFee('CONSERVATION_FEE')]).toEqual([true, true, false, false]);
});
