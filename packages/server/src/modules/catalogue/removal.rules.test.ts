import { expect, it } from 'vitest';
import { refuseIfNotLast, refuseIfReferredTo, refuseIfSaved } from './removal.rules.ts';

it('lets go what nothing refers to', () => {
  expect(refuseIfReferredTo([])).toBeUndefined();
});
it('keeps what is referred to, and says by what and by how many', () => {
  const references = [{ kind: 'STAGES' as const, count: 2, examples: ['Ruta Colque Cruz · 1', 'Ruta Colque Cruz · 2'] }, { kind: 'CLOSURES' as const, count: 1, examples: [] }];
  expect(refuseIfReferredTo(references)).toEqual({ kind: 'StillReferredTo', references, message: 'It is still referred to: STAGES 2, CLOSURES 1.' });
});
it('lets only the last stage go', () => {
  expect(refuseIfNotLast(3, 3)).toBeUndefined();
  expect(refuseIfNotLast(2, 3)).toMatchObject({ kind: 'NotTheLastStage', lastDay: 3 });
});
it('keeps what somebody saved since it was looked at', () => {
  expect(refuseIfSaved(4, 4)).toBeUndefined();
  expect(refuseIfSaved(5, 4)).toMatchObject({ kind: 'RemovalStale' });
});
