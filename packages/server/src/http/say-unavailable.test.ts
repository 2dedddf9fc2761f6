import { expect, test } from 'vitest';
import { makeSayUnavailable } from './say-unavailable.ts';

function logAt(clock: () => number) {
  const lines: { err: Record<string, unknown>; unsaid?: number }[] = [];
  return { lines, say: makeSayUnavailable({ error: (facts: never) => lines.push(facts) } as never, clock) };
}

test('a database that is away is one line without a stack, and one more after a while that counts the rest', () => {
  let now = 0;
  const { lines, say } = logAt(() => now);
  const away = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  for (let i = 0; i < 500; i++) say(away());
  expect(lines).toEqual([{ err: { name: 'Error', message: 'connect ECONNREFUSED' } }]);
  now = 10_000;
  say(away());
  expect(lines[1]).toMatchObject({ unsaid: 499 });
});

test('a mistake of ours that was answered the same way is logged with all that helps to find it, each time', () => {
  const { lines, say } = logAt(() => 0);
  for (let i = 0; i < 2; i++) say(Object.assign(new Error('relation does not exist'), { code: '42P01' }));
  expect(lines.map(({ err }) => err)).toEqual(Array(2).fill(expect.objectContaining({ code: '42P01', stack: expect.stringContaining('at ') })));
});
