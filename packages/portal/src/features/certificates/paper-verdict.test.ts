import { describe, expect, test } from 'vitest';
import { isRefused, paperVerdict } from './paper-verdict.ts';

const paper = { number: 'VT-2026-0007', agency: 'Ñandú', from: '2026-11-23', until: '2027-11-22', iat: 1_795_000_000 };
const registered = { number: 'VT-2026-0007', agencyName: 'Ñandú', validFrom: '2026-11-23', validUntil: '2027-11-22' };
const signed = { verdict: 'genuine' as const, paper };

describe('a paper beside the register', () => {
  test('is genuine when the network signed what its register says', () => {
    expect(paperVerdict(signed, registered.number, registered)).toBe('genuine');
    // Without an answer of the network there is nothing to hold it against but its number.
    expect(paperVerdict(signed, registered.number, null)).toBe('genuine');
  });

  test('is refused when it is forged, of another number, or says something else', () => {
    const verdicts = [
      paperVerdict({ verdict: 'forged' }, registered.number, registered),
      paperVerdict(signed, 'VT-2026-0008', registered),
      ...[{ agencyName: 'Puya' }, { validFrom: '2026-11-24' }, { validUntil: '2026-12-01' }].map((other) => paperVerdict(signed, registered.number, { ...registered, ...other })),
    ];
    expect(verdicts).toEqual(['forged', 'other-number', 'differs', 'differs', 'differs']);
    expect(verdicts.every(isRefused)).toBe(true);
  });

  test('says neither yes nor no while it is checked, where it cannot be, and where none was given', () => {
    const verdicts = [undefined, { verdict: 'no-keys' as const }, { verdict: 'unable' as const }, null].map((check) => paperVerdict(check, registered.number, registered));
    expect(verdicts).toEqual(['checking', 'unchecked', 'unchecked', 'none']);
    expect(verdicts.some(isRefused)).toBe(false);
  });
});
