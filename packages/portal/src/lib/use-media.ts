import { useSyncExternalStore } from 'react';

/** Where a screen needs another component, not only another layout: the same border as in the style sheets. */
export const phone = '(max-width: 47.99em)';

export function mediaMatches(query: string) {
  return window.matchMedia(query).matches;
}

/** Follows a media query: true while it applies. */
export function useMedia(query: string) {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => mediaMatches(query),
  );
}
