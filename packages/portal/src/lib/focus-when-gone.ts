/** What was pressed goes away with its press: the focus goes on to `next`, unless the person is somewhere else by then. */
export function focusWhenGone(next: () => HTMLElement | null | undefined): void {
  window.setTimeout(() => {
    if (document.activeElement === null || document.activeElement === document.body) next()?.focus({ preventScroll: true });
  }, 30);
}
