const nameOf = (page: string) => `vilcanota.link.${page}`;

/**
 * What stands behind the # of a letter's link: it never reaches a server's log. Kept for this tab, so that signing in on the way does not lose it.
 * Null: there is none.
 */
export function linkToken(page: string): string | null {
  const token = window.location.hash.slice(1);
  try {
    if (token) window.sessionStorage.setItem(nameOf(page), token);
    return token || window.sessionStorage.getItem(nameOf(page));
  } catch {
    return token || null;
  }
}

/** The link was used. */
export function forgetLinkToken(page: string): void {
  try {
    window.sessionStorage.removeItem(nameOf(page));
  } catch {
    // It was not kept.
  }
}
