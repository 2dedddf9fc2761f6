import { expect, test } from 'vitest';
import { refuseIfLifted } from './closure.rules.ts';

test('what was lifted is over', () => {
  expect(refuseIfLifted({ id: 'c', liftedAt: null })).toBeUndefined();
  expect(refuseIfLifted({ id: 'c', liftedAt: '2027-01-01T00:00:00Z' })).toMatchObject({ kind: 'ClosureLifted', closureId: 'c' });
});
