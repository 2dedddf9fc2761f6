import { describe, expect, it } from 'vitest';
import { ORDINARY_BOUNDS, UploadTurns } from './upload-turns.ts';

const bounds = { atOncePerPerson: 2, atOncePerAddress: 3, atOncePerAgency: 3, atOnce: 4, perMinute: 4 };
const give = (turn: ReturnType<UploadTurns['take']>) => (turn as () => void)();
const from = (personId: string, address = `of ${personId}`, agencyId?: string) => ({ personId, address, ...(agencyId && { agencyId }) });
const LATER = { retryAfterSeconds: 2 };

describe('turns for sending papers', () => {
  it('are so many at once for a person, and for everybody', () => {
    const turns = new UploadTurns(bounds);
    const first = turns.take(from('ana'), 0);
    turns.take(from('ana'), 0);
    expect(turns.take(from('ana'), 0)).toEqual(LATER);
    expect(turns.take(from('rosa'), 0)).toBeTypeOf('function');
    expect(turns.take(from('luz'), 0)).toBeTypeOf('function');
    expect(turns.take(from('rosa'), 0)).toEqual(LATER);
    give(first);
    give(first); // once given, giving it again frees nobody else's
    expect(turns.take(from('ana'), 0)).toBeTypeOf('function');
    expect(turns.take(from('rosa'), 0)).toEqual(LATER);
  });

  it('are so many at once for an address, whoever asks from it', () => {
    const turns = new UploadTurns(bounds);
    const mine = ['ana', 'rosa', 'luz'].map((person) => turns.take(from(person, '10.0.0.1'), 0));
    expect(turns.take(from('flor', '10.0.0.1'), 0)).toEqual(LATER);
    expect(turns.take(from('flor', '10.0.0.2'), 0)).toBeTypeOf('function');
    give(mine[0]!);
    expect(turns.take(from('inés', '10.0.0.1'), 0)).toBeTypeOf('function');
  });

  it('are so many at once for an agency, from wherever its people ask', () => {
    const turns = new UploadTurns(bounds);
    for (const person of ['ana', 'rosa', 'luz']) turns.take(from(person, undefined, 'lenta'), 0);
    expect(turns.take(from('flor', undefined, 'lenta'), 0)).toEqual(LATER);
    expect(turns.take(from('flor', undefined, 'otra'), 0)).toBeTypeOf('function');
  });

  it('are never all taken by one address or one agency', () => {
    expect(Math.max(ORDINARY_BOUNDS.atOncePerPerson, ORDINARY_BOUNDS.atOncePerAddress, ORDINARY_BOUNDS.atOncePerAgency)).toBeLessThanOrEqual(ORDINARY_BOUNDS.atOnce / 4);
  });

  it('are so many within a minute, and come back with it', () => {
    const turns = new UploadTurns(bounds);
    for (const at of [0, 1_000, 2_000, 3_000]) give(turns.take(from('ana'), at));
    expect(turns.take(from('ana'), 10_000)).toEqual({ retryAfterSeconds: 50 });
    expect(turns.take(from('ana'), 60_000)).toBeTypeOf('function');
  });
});
