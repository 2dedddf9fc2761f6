import { useLayoutEffect } from 'react';

/** Back to where one was, also when what stood above the page is taken away whole: the kit does so only where it is closed first. */
export function useFocusBack(isOpen: boolean) {
  useLayoutEffect(() => {
    const before = document.activeElement;
    if (!isOpen || !(before instanceof HTMLElement)) return undefined;
    return () => {
      window.setTimeout(() => {
        if (before.isConnected && document.activeElement === document.body) before.focus({ preventScroll: true });
      });
    };
  }, [isOpen]);
}
