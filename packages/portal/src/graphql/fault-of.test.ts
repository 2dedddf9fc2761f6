import { CombinedGraphQLErrors } from '@apollo/client';
import { expect, test } from 'vitest';
import { faultOf, mayPass } from './fault-of.ts';

const answered = (code?: string) => new CombinedGraphQLErrors({ errors: [{ message: 'x', extensions: code ? { code } : undefined }] });

test.each([
  ['NOT_SIGNED_IN', 'signed-out'],
  ['NOT_ALLOWED', 'not-allowed'],
  ['NOT_FOUND', 'not-here'],
  ['UNAVAILABLE', 'unreachable'],
  ['INTERNAL_SERVER_ERROR', 'broken'],
])('reads %s as %s', (code, fault) => {
  expect(faultOf(answered(code))).toBe(fault);
});

test('reads an error without a code as ours', () => {
  expect(faultOf(answered())).toBe('broken');
});

test('reads a request without any answer as out of reach', () => {
  expect(faultOf(new TypeError('Failed to fetch'))).toBe('unreachable');
});

test('tries again by itself only what may pass by itself', () => {
  expect((['signed-out', 'not-allowed', 'not-here', 'unreachable', 'broken'] as const).filter(mayPass)).toEqual(['unreachable', 'broken']);
});
