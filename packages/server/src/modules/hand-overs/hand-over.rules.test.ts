import { describe, expect, it } from 'vitest';
import { refuseIfHandOverImpossible, refuseIfHandOverNeeded } from './hand-over.rules.ts';

const nothing = { reservations: 0, itineraries: 0, waitingEntries: 0 };

describe('leaving work behind', () => {
  it('is refused with how much it is, whatever it is', () => {
    for (const one of [{ reservations: 1 }, { itineraries: 1 }, { waitingEntries: 1 }]) {
      expect(refuseIfHandOverNeeded({ ...nothing, ...one }, null)).toMatchObject({ kind: 'HandOverNeeded', ...nothing, ...one });
    }
  });
  it('is none with nothing in charge, or with somebody who takes over', () => {
    expect(refuseIfHandOverNeeded(nothing, null)).toBeUndefined();
    expect(refuseIfHandOverNeeded({ ...nothing, reservations: 3 }, 'b')).toBeUndefined();
  });
});

describe('taking over', () => {
  const members = [{ personId: 'a', role: 'OWNER' }, { personId: 'b', role: 'BOOKER' }, { personId: 'c', role: 'READER' }, { personId: 'd', role: 'FINANCE' }] as const;
  it('is for another member who may reserve', () => {
    expect(refuseIfHandOverImpossible(members, 'a', 'b')).toBeUndefined();
    expect(refuseIfHandOverImpossible(members, 'b', 'a')).toBeUndefined();
    expect(refuseIfHandOverImpossible(members, 'a', null)).toBeUndefined();
    for (const to of ['a', 'c', 'd', 'x']) expect([to, refuseIfHandOverImpossible(members, 'a', to)]).toMatchObject([to, { kind: 'HandOverImpossible' }]);
  });
});
