/** Storage may be refused (private mode): then nothing is remembered, and nothing breaks. */
export function readKept(name: string) {
  try {
    return window.localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string | null) {
  try {
    if (value === null) window.localStorage.removeItem(name);
    else window.localStorage.setItem(name, value);
  } catch {
    // Not remembered.
  }
}
