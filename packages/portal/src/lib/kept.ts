/** What storage refused to keep (private mode): remembered for as long as the tab stays open. */
const forThisTab = new Map<string, string | null>();

export function readKept(name: string) {
  try {
    return forThisTab.has(name) ? forThisTab.get(name)! : window.localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string | null) {
  try {
    if (value === null) window.localStorage.removeItem(name);
    else window.localStorage.setItem(name, value);
    forThisTab.delete(name);
  } catch {
    forThisTab.set(name, value);
  }
}
