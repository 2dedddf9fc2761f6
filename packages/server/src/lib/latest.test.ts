import { expect, test } from 'vitest';
import { eachOf, Latest } from './latest.ts';

test('a reader who waits gets each value; one who was away gets what came meanwhile as one', async () => {
  const list = new Latest<number[]>((before, next) => [...before, ...next]);
  const waiting = list.next();
  list.push([1]);
  expect(await waiting).toEqual({ value: [1], done: false });
  list.push([2]);
  list.push([3]);
  expect(await list.next()).toEqual({ value: [2, 3], done: false });
});

test('ending it ends the reader who waits, once, and tells whoever fed it', async () => {
  let ends = 0;
  const list = new Latest<number>((_, next) => next, () => ends++);
  const doubled = eachOf(list, async (n) => n * 2);
  list.push(4);
  expect(await doubled.next()).toEqual({ value: 8, done: false });
  const waiting = doubled.next();
  await doubled.return!();
  await list.return();
  list.push(5);
  expect([await waiting, await list.next(), ends]).toEqual([{ value: undefined, done: true }, { value: undefined, done: true }, 1]);
});

test('work that fails ends the list', async () => {
  let ends = 0;
  const list = new Latest<number>((_, next) => next, () => ends++);
  const failing = eachOf(list, () => Promise.reject(new Error('not any more')));
  list.push(1);
  await expect(failing.next()).rejects.toThrow('not any more');
  expect([await failing.next(), ends]).toEqual([{ value: undefined, done: true }, 1]);
});
