import type { PublishedKey } from './signed-paper.ts';

const ADDRESS = '/.well-known/vilcanota-certificate-keys.json';
const KEPT = 'vilcanota.certificate-keys';

/** The network's public keys: asked for, kept, and taken from what was kept when there is no network. Null: never had any. */
export async function publishedKeys(): Promise<PublishedKey[] | null> {
  try {
    const response = await fetch(ADDRESS);
    if (!response.ok) return keptKeys();
    const { keys } = (await response.json()) as { keys: PublishedKey[] };
    keep(keys);
    return keys;
  } catch {
    return keptKeys();
  }
}

function keptKeys(): PublishedKey[] | null {
  try {
    const text = window.localStorage.getItem(KEPT);
    return text ? (JSON.parse(text) as PublishedKey[]) : null;
  } catch {
    return null;
  }
}

function keep(keys: PublishedKey[]) {
  try {
    window.localStorage.setItem(KEPT, JSON.stringify(keys));
  } catch {
    // Without storage they are asked for again.
  }
}
