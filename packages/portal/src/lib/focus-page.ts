/** Dialogs fade out and give the focus back first. */
const afterDialogs = 400;

/**
 * For when what has the focus will go away with what it did: if the focus is nowhere then, it moves to the page, so that
 * a keyboard and a screen reader go on from its beginning.
 */
export function focusPage() {
  const { document } = window;
  window.setTimeout(() => {
    // The document asked for, not whichever is there by then: a window that was closed meanwhile has none.
    if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true });
  }, afterDialogs);
}
