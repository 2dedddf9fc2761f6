import { expect, test } from 'vitest';
import { announcementFor, countdownText, holdTime } from './hold-time.ts';

const hold = { heldAt: '2027-05-03T20:12:00Z', expiresAt: '2027-05-03T20:42:00Z' };
const at = (time: string) => Date.parse(`2027-05-03T${time}Z`);

test('counts the seconds that are left, and how much of the whole', () => {
  expect(holdTime(hold, at('20:12:00'))).toEqual({ secondsLeft: 1800, phase: 'calm', share: 1 });
  expect(holdTime(hold, at('20:27:00'))).toEqual({ secondsLeft: 900, phase: 'calm', share: 0.5 });
});

test.each([
  ['20:36:59', 'calm'],
  ['20:37:00', 'soon'],
  ['20:40:59', 'soon'],
  ['20:41:00', 'last'],
  ['20:41:59.999', 'last'],
  ['20:42:00', 'over'],
  ['21:00:00', 'over'],
])('at %s it is %s', (time, phase) => {
  expect(holdTime(hold, at(time)).phase).toBe(phase);
});

test('is never more than whole, though the device believes it is earlier', () => {
  expect(holdTime(hold, at('20:00:00')).share).toBe(1);
});

test('shows minutes and seconds, and hours when there are any', () => {
  expect(countdownText(1104)).toBe('18:24');
  expect(countdownText(59)).toBe('00:59');
  expect(countdownText(7500)).toBe('2:05:00');
});

test('speaks once at five minutes and once at one, not on arrival and not at the end', () => {
  expect(announcementFor('calm', 'soon')).toBe('soon');
  expect(announcementFor('soon', 'last')).toBe('last');
  expect(announcementFor('calm', 'last')).toBe('last');
  expect(announcementFor('soon', 'soon')).toBeNull();
  expect(announcementFor('last', 'over')).toBeNull();
  expect(announcementFor('last', 'soon')).toBeNull();
});
