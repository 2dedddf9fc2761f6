type Kept = { input: string; key: string };

const nameOf = (intent: string) => `vilcanota.intent.${intent}`;

/**
 * The key of one intent, for mutations that must not happen twice. The same input keeps its key, over lost answers and
 * reloads of the page; another input gets another key.
 */
export function intentKey(intent: string, input: unknown): string {
  const text = JSON.stringify(input);
  const kept = read(intent);
  if (kept?.input === text) return kept.key;
  const key = crypto.randomUUID();
  write(intent, { input: text, key });
  return key;
}

/** The intent was fulfilled: wanting the same again is a new one. */
export function intentDone(intent: string) {
  write(intent, null);
}

// Without storage (private mode) the key lives as long as the page.
const inMemory = new Map<string, Kept>();

function read(intent: string): Kept | undefined {
  try {
    const kept = window.sessionStorage.getItem(nameOf(intent));
    return kept ? (JSON.parse(kept) as Kept) : inMemory.get(intent);
  } catch {
    return inMemory.get(intent);
  }
}

function write(intent: string, kept: Kept | null) {
  if (kept) inMemory.set(intent, kept);
  else inMemory.delete(intent);
  try {
    if (kept) window.sessionStorage.setItem(nameOf(intent), JSON.stringify(kept));
    else window.sessionStorage.removeItem(nameOf(intent));
  } catch {
    // Kept in memory only.
  }
}
