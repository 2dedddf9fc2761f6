import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { startLoop } from './loop.ts';

const never = (cause: unknown) => {
  throw cause;
};

test('what is woken while it runs runs once more, never twice at once', async () => {
  let running = 0;
  let most = 0;
  const work = vi.fn<() => Promise<void>>(async () => {
    most = Math.max(most, ++running);
    await sleep(20);
    running--;
  });
  const loop = startLoop(60, work, never);
  loop.wake();
  loop.wake();
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(2));
  await loop.stop();
  expect([most, work.mock.calls.length]).toEqual([1, 2]);
});

test('without being woken it runs again after its pause, also after a fault', async () => {
  const report = vi.fn<(cause: unknown) => void>();
  const work = vi.fn<() => Promise<void>>(async () => Promise.reject(new Error('away')));
  const loop = startLoop(0.02, work, report);
  await vi.waitFor(() => expect(work.mock.calls.length).toBeGreaterThan(2));
  await loop.stop();
  expect(report.mock.calls.length).toBeGreaterThan(1);
});

test('stopping waits for the running turn and begins no other', async () => {
  let isOver = false;
  const work = vi.fn<() => Promise<void>>(async () => {
    await sleep(30);
    isOver = true;
  });
  const loop = startLoop(0.001, work, never);
  loop.wake();
  await loop.stop();
  expect(isOver).toBe(true);
  loop.wake();
  await sleep(20);
  expect(work).toHaveBeenCalledTimes(1);
});
