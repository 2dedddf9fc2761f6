// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { chooseAppearance, currentAppearance, followSystemAppearance, onAppearance, shownAppearance } from './appearance.ts';

const shown = () => document.documentElement.getAttribute('data-mantine-color-scheme');

function systemIs(theme: 'light' | 'dark') {
  let tell: () => void = () => undefined;
  const query = { matches: theme === 'dark', addEventListener: (_: string, listener: () => void) => (tell = listener), removeEventListener: () => undefined };
  vi.stubGlobal('matchMedia', () => query);
  return {
    turns(next: 'light' | 'dark') {
      query.matches = next === 'dark';
      tell();
    },
  };
}

afterEach(() => {
  localStorage.clear();
  vi.unstubAllGlobals();
});

test('follows the system until the person chooses', () => {
  const system = systemIs('dark');
  followSystemAppearance();
  expect([currentAppearance(), shown()]).toEqual(['auto', 'dark']);
  system.turns('light');
  expect(shown()).toBe('light');
});

test('a choice stands whatever the system does, and is remembered', () => {
  const system = systemIs('light');
  followSystemAppearance();
  chooseAppearance('dark');
  system.turns('light');
  expect([shown(), currentAppearance(), shownAppearance()]).toEqual(['dark', 'dark', 'dark']);
});

test('going back to the system forgets the choice', () => {
  systemIs('light');
  chooseAppearance('dark');
  chooseAppearance('auto');
  expect([currentAppearance(), shown()]).toEqual(['auto', 'light']);
});

test('tells who listens, and stops telling who left', () => {
  systemIs('light');
  const listener = vi.fn<() => void>();
  const leave = onAppearance(listener);
  chooseAppearance('dark');
  leave();
  chooseAppearance('light');
  expect(listener).toHaveBeenCalledTimes(1);
});

test('shows a choice even where the browser refuses to remember it', () => {
  systemIs('light');
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError');
  });
  chooseAppearance('dark');
  expect([shown(), currentAppearance()]).toEqual(['dark', 'dark']);
  vi.restoreAllMocks();
  chooseAppearance('auto');
});
