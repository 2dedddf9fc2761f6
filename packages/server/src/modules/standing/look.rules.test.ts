import { describe, expect, test } from 'vitest';
import { faultOfLook, fingerprintOf, sinceLook } from './look.rules.ts';

const at = '2027-03-10T15:00:00.000Z';
const after = (minutes: number, ms = 0) => new Date(Date.parse(at) + minutes * 60_000 + ms).toISOString();
const file = (id: string, state: 'APPROVED' | 'SUSPENDED' = 'APPROVED') => ({ id, state, validUntil: '2027-12-31', suspendedUntil: null });
const group = (id: string, people = 2) => ({ id, code: '', trek: { es: '', en: '' }, date: '', people, isRequest: false });
const party = (id: string, people = 2) => ({ id, code: '', trek: { es: '', en: '' }, from: '', to: '', people });
const seen = { files: [file('f')], held: [group('a')], waiting: [party('w')], kept: [group('k')] };
const look = fingerprintOf(seen, at);

describe('a look at what ends', () => {
  test('serves for fifteen minutes, and not a moment longer', () => {
    expect([0, 15].map((minutes) => faultOfLook(look, seen, after(minutes)))).toEqual([undefined, undefined]);
    expect(faultOfLook(look, seen, after(15, 1))).toBe('TOO_OLD');
    expect(faultOfLook(look, seen, after(-1))).toBe('TOO_OLD');
  });

  test.each(['', 'abc', Buffer.from('null').toString('base64url'), Buffer.from('{"at":1}').toString('base64url')])('that says nothing is none: %s', (word) => {
    expect(faultOfLook(word, seen, at)).toBe('TOO_OLD');
  });

  test('does not serve once the network gave, suspended or lifted another file', () => {
    for (const files of [[file('f'), file('g')], [file('f', 'SUSPENDED')], []]) expect(faultOfLook(look, { files }, after(1))).toBe('FILES_CHANGED');
  });

  test('serves whatever the agency held, grew, confirmed, released or joined since; all of it that was not shown is named', () => {
    const now = { ...seen, held: [group('a', 5), group('b')], waiting: [party('v')], kept: [group('k', 9), group('c')] };
    expect(faultOfLook(look, now, after(1))).toBeUndefined();
    expect(sinceLook(look, now)).toEqual({ held: [group('a', 5), group('b')], waiting: [party('v')], kept: [group('c')] });
    expect(sinceLook(look, seen)).toEqual({ held: [], waiting: [], kept: [] });
  });
});
