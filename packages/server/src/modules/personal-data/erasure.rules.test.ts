import { describe, expect, it } from 'vitest';
import { refuseIfChanged, refuseIfHoldsNetworkRole, refuseIfOnlyOwner, refuseIfStillNeeded } from './erasure.rules.ts';

describe('erasing somebody', () => {
  it('is refused to the only owner of an agency, and names the agency', () => {
    expect(refuseIfOnlyOwner(['Queuña Viajes'])).toMatchObject({ kind: 'OnlyOwner', agencies: ['Queuña Viajes'] });
    expect(refuseIfOnlyOwner([])).toBeUndefined();
  });

  it('is refused to whoever holds a role in the network, and names the roles', () => {
    expect(refuseIfHoldsNetworkRole(['OPERATIONS', 'ADMIN'])).toMatchObject({ kind: 'HoldsNetworkRole', roles: ['OPERATIONS', 'ADMIN'] });
    expect(refuseIfHoldsNetworkRole([])).toBeUndefined();
  });

  const line = (does: 'DELETE' | 'KEEP') => ({ group: 'travellerIdentity' as const, does, rows: 1, why: null, until: null });

  it('is refused while all that is there is needed for a trek ahead, and goes on with the rest', () => {
    expect(refuseIfStillNeeded('TRAVELLER', { lines: [line('KEEP')], tripsAhead: 1, neededUntil: '2027-05-06' })).toMatchObject({ kind: 'StillNeeded', until: '2027-05-06' });
    expect(refuseIfStillNeeded('TRAVELLER', { lines: [line('DELETE'), line('KEEP')], tripsAhead: 1, neededUntil: '2027-05-06' })).toBeUndefined();
    expect(refuseIfStillNeeded('TRAVELLER', { lines: [line('DELETE')], tripsAhead: 0, neededUntil: null })).toBeUndefined();
    expect(refuseIfStillNeeded('CREW', { lines: [], tripsAhead: 2, neededUntil: '2027-05-06' })).toMatchObject({ kind: 'StillNeeded' });
  });

  it('is refused when the effect is another than the one that was looked at', () => {
    expect(refuseIfChanged({ fingerprint: 'a' }, 'b')).toMatchObject({ kind: 'ErasureChanged' });
    expect(refuseIfChanged({ fingerprint: 'a' }, 'a')).toBeUndefined();
  });
});
