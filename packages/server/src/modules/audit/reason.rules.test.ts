import { expect, test } from 'vitest';
import { refuseIfReasonMissing } from './reason.rules.ts';

test('a reason has 3 to 500 characters besides blanks, as people count them', () => {
  expect(refuseIfReasonMissing(' ab ')).toMatchObject({ kind: 'ReasonMissing' });
  expect(refuseIfReasonMissing('🏔️')).toMatchObject({ kind: 'ReasonMissing' });
  expect(refuseIfReasonMissing('abc')).toBeUndefined();
  expect(refuseIfReasonMissing('x'.repeat(500))).toBeUndefined();
  expect(refuseIfReasonMissing('🏔'.repeat(500))).toBeUndefined();
  expect(refuseIfReasonMissing('x'.repeat(501))).toMatchObject({ kind: 'ReasonMissing' });
});
