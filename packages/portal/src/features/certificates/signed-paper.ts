/** What a certificate says in its signed form: what was true when it was issued. */
export type SignedPaper = { number: string; agency: string; ruc?: string; from: string; until: string; iat: number };

/** A key as the network publishes it. */
export type PublishedKey = JsonWebKey & { kid: string };

/**
 * What came of checking a signed form: `genuine` (signed by the network), `forged` (not signed by it, or changed), `unknown-key` (the keys
 * at hand do not have the one it names), `no-keys` (none could be had), `unable` (this browser cannot check such signatures).
 */
export type Check = { verdict: 'genuine'; paper: SignedPaper } | { verdict: 'forged' | 'unknown-key' | 'no-keys' | 'unable' };

/** The signed form that a QR carries after the #; null when there is none. */
export function signedFormOf(hash: string): string | null {
  const text = hash.replace(/^#/, '');
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text) ? text : null;
}

/** Checks a signed form with keys that are at hand: nothing is asked of anybody, so it works without a network. */
export async function checkSignedForm(jws: string, keys: readonly PublishedKey[] | null): Promise<Check> {
  const [head, body, signature] = jws.split('.') as [string, string, string];
  const header = readJson<{ alg?: string; kid?: string }>(head);
  const paper = readJson<SignedPaper>(body);
  if (header?.alg !== 'EdDSA' || !header.kid || !paper?.number) return { verdict: 'forged' };
  if (!keys) return { verdict: 'no-keys' };
  const known = keys.find(({ kid }) => kid === header.kid);
  if (!known) return { verdict: 'unknown-key' };
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) return { verdict: 'unable' };
  const seal = bytesOf(signature);
  if (!seal) return { verdict: 'forged' };
  let key: CryptoKey;
  try {
    key = await subtle.importKey('jwk', { kty: known.kty, crv: known.crv, x: known.x }, { name: 'Ed25519' }, false, ['verify']);
  } catch {
    // An older browser knows no Ed25519.
    return { verdict: 'unable' };
  }
  const isGenuine = await subtle.verify({ name: 'Ed25519' }, key, seal, new TextEncoder().encode(`${head}.${body}`));
  return isGenuine ? { verdict: 'genuine', paper } : { verdict: 'forged' };
}

/** Null: this is not written in that alphabet at all. */
function bytesOf(base64url: string): Uint8Array<ArrayBuffer> | null {
  try {
    const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}

function readJson<T>(base64url: string): T | null {
  const bytes = bytesOf(base64url);
  try {
    return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as T);
  } catch {
    return null;
  }
}
