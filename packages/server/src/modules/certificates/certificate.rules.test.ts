import { expect, test } from 'vitest';
import { canonicalNumber, certificateNumber, publicRuc } from './certificate.rules.ts';

test('a number names the year of its issue and has at least four digits', () => {
  expect([certificateNumber('2026-11-23', 7), certificateNumber('2027-01-01', 12_345)]).toEqual(['VT-2026-0007', 'VT-2027-12345']);
});

test('a number is known however it was typed, and nothing else is', () => {
  expect(['VT-2026-0007', 'vt 2026 0007', ' vt20260007 '].map(canonicalNumber)).toEqual(Array(3).fill('VT-2026-0007'));
  expect(['', 'VT-2026-007', 'VT-7F3K-92QX', '2026-0007'].map(canonicalNumber)).toEqual([null, null, null, null]);
});

test('the RUC of a company stands on the paper, that of a person does not: it contains their identity card', () => {
  expect([publicRuc('20131312955'), publicRuc('10456789018'), publicRuc(null)]).toEqual(['20131312955', null, null]);
});
