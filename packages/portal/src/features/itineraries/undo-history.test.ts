import { expect, test } from 'vitest';
import { changed, historyOf, mostSteps, redone, undone } from './undo-history.ts';

test('the last steps are taken back one by one, and done again', () => {
  let history = historyOf('a');
  history = changed(history, 'ab', null, 0);
  history = changed(history, 'abc', null, 0);
  expect(undone(history).now).toBe('ab');
  expect(undone(undone(history)).now).toBe('a');
  expect(undone(undone(undone(history))).now).toBe('a');
  expect(redone(undone(history)).now).toBe('abc');
  expect(redone(history).now).toBe('abc');
});

test('what is written in one place in one go is one step', () => {
  let history = historyOf('');
  history = changed(history, 'L', 'title', 1000);
  history = changed(history, 'La', 'title', 1200);
  history = changed(history, 'Lar', 'note', 1300);
  history = changed(history, 'Lare', 'note', 9000);
  expect(history.past).toEqual(['', 'La', 'Lar']);
});

test('a change after taking back forgets what was taken back', () => {
  const history = changed(undone(changed(historyOf(1), 2, null, 0)), 3, null, 0);
  expect(redone(history).now).toBe(3);
});

test('no change is no step, and the oldest steps go first', () => {
  const unchanged = historyOf(7);
  expect(changed(unchanged, 7, null, 0)).toBe(unchanged);
  let history = historyOf(0);
  for (let step = 1; step <= mostSteps + 10; step += 1) history = changed(history, step, null, 0);
  expect(history.past).toHaveLength(mostSteps);
  expect(history.past[0]).toBe(10);
});
