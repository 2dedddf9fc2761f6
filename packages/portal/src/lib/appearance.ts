import { keep, readKept } from '@/lib/kept.ts';

/** The theme a person chose; `auto` follows the system. Kept in this browser only. public/boot.js reads the same key. */
export type Appearance = 'light' | 'dark' | 'auto';

const key = 'vilcanota.theme';
const listeners = new Set<() => void>();
const systemIsDark = () => window.matchMedia('(prefers-color-scheme: dark)').matches;

export function currentAppearance(): Appearance {
  const kept = readKept(key);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
}

export function shownAppearance(): 'light' | 'dark' {
  const wanted = currentAppearance();
  return wanted === 'auto' ? (systemIsDark() ? 'dark' : 'light') : wanted;
}

export function chooseAppearance(appearance: Appearance) {
  keep(key, appearance === 'auto' ? null : appearance);
  show();
}

/** Tells when the shown theme changes: by choice, in another tab, or because the system turned to night. */
export function onAppearance(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function followSystemAppearance() {
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
  window.addEventListener('storage', (event) => {
    if (event.key === key) show();
  });
  show();
}

function show() {
  document.documentElement.setAttribute('data-mantine-color-scheme', shownAppearance());
  for (const listener of listeners) listener();
}
