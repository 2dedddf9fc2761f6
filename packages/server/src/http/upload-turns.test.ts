import { describe, expect, it } from 'vitest';
import { UploadTurns } from './upload-turns.ts';

const bounds = { atOncePerPerson: 2, atOnce: 3, perMinute: 4 };
const give = (turn: ReturnType<UploadTurns['take']>) => (turn as () => void)();

describe('turns for sending papers', () => {
  it('are so many at once for a person, and for everybody', () => {
    const turns = new UploadTurns(bounds);
    const first = turns.take('ana', 0);
    turns.take('ana', 0);
    expect(turns.take('ana', 0)).toEqual({ retryAfterSeconds: 2 });
    expect(turns.take('rosa', 0)).toBeTypeOf('function');
    expect(turns.take('rosa', 0)).toEqual({ retryAfterSeconds: 2 });
    give(first);
    give(first); // once given, giving it again frees nobody else's
    expect(turns.take('ana', 0)).toBeTypeOf('function');
    expect(turns.take('rosa', 0)).toEqual({ retryAfterSeconds: 2 });
  });

  it('are so many within a minute, and come back with it', () => {
    const turns = new UploadTurns(bounds);
    for (const at of [0, 1_000, 2_000, 3_000]) give(turns.take('ana', at));
    expect(turns.take('ana', 10_000)).toEqual({ retryAfterSeconds: 50 });
    expect(turns.take('ana', 60_000)).toBeTypeOf('function');
  });
});
