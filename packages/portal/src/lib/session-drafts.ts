/**
 * What a person typed and has not saved yet, kept in this tab until it is: over a reload, a failed request, the end of
 * the session. Session storage, because drafts may carry personal data: they end with the tab, with signing out, and
 * when somebody else signs in. Storage may be refused (private mode): then drafts last as long as the page.
 */
const prefix = 'vilcanota.draft.';
const ownerKey = 'vilcanota.draft-owner';

/** The draft under this name, if this very person left one here. */
export function readDraft<Draft>(owner: string, name: string): Draft | null {
  try {
    if (window.sessionStorage.getItem(ownerKey) !== owner) return null;
    const text = window.sessionStorage.getItem(prefix + name);
    return text === null ? null : (JSON.parse(text) as Draft);
  } catch {
    return null;
  }
}

/** Keeps the draft; `null` forgets it. Drafts of somebody who used this tab before are removed. */
export function keepDraft(owner: string, name: string, draft: unknown) {
  try {
    if (window.sessionStorage.getItem(ownerKey) !== owner) {
      forgetDrafts();
      window.sessionStorage.setItem(ownerKey, owner);
    }
    if (draft === null) window.sessionStorage.removeItem(prefix + name);
    else window.sessionStorage.setItem(prefix + name, JSON.stringify(draft));
  } catch {
    // Not kept.
  }
}

/** Removes every draft of this tab: at signing out. */
export function forgetDrafts() {
  try {
    for (const key of Object.keys(window.sessionStorage)) {
      if (key.startsWith(prefix) || key === ownerKey) window.sessionStorage.removeItem(key);
    }
  } catch {
    // There was nothing.
  }
}
