import { I18nProvider } from '@lingui/react';
import { i18n } from '@lingui/core';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HoldAnnouncer } from './HoldAnnouncer.tsx';

const hold = { trek: 'Lares', heldAt: '2027-05-03T20:12:00Z', expiresAt: '2027-05-03T20:42:00Z' };

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function showAt(time: string) {
  vi.setSystemTime(new Date(`2027-05-03T${time}Z`));
  render(
    <I18nProvider i18n={i18n}>
      <HoldAnnouncer {...hold} />
    </I18nProvider>,
  );
}
const said = () => screen.getByRole('status').textContent;
const pass = (seconds: number) =>
  act(() => {
    vi.advanceTimersByTime(seconds * 1000);
  });

test('speaks at five minutes and at one minute, and stays as it is in between', () => {
  showAt('20:36:58');
  expect(said()).toBe('');
  pass(3);
  expect(said()).toMatch(/cinco minutos.*Lares/);
  const first = said();
  pass(120);
  expect(said()).toBe(first);
  pass(120);
  expect(said()).toMatch(/un minuto/);
});

test('says nothing to somebody who arrives when little is left: it is on the screen', () => {
  showAt('20:40:00');
  expect(said()).toBe('');
});
