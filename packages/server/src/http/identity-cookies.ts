import { createHmac, timingSafeEqual } from 'node:crypto';

/** The cookies of this installation: what is signed by it, and nothing else. */
export type IdentityCookies = ReturnType<typeof makeIdentityCookies>;

/** Signs and reads the cookies of identity: of the session, and of a sign-in that still lacks its second factor. */
export function makeIdentityCookies(secret: string, { session, secondFactor }: { session: string; secondFactor: string }) {
  const signatureOf = (value: string) => createHmac('sha256', secret).update(value).digest('base64');
  const written = (name: string, value: string) => `${name}=${encodeURIComponent(`${value}.${signatureOf(value)}`)}`;
  const read = (header: string | undefined, name: string): string | undefined => {
    const value = cookieNamed(header, name);
    const dot = value?.lastIndexOf('.') ?? -1;
    if (!value || dot < 1) return undefined;
    const signed = value.slice(0, dot);
    // Compared as text: base64 has several ways to write the same bytes, and one session has one cookie.
    const signature = Buffer.from(value.slice(dot + 1));
    const expected = Buffer.from(signatureOf(signed));
    return signature.length === expected.length && timingSafeEqual(signature, expected) ? signed : undefined;
  };
  return {
    sessionToken: (header: string | undefined) => read(header, session),
    sessionCookie: (token: string) => written(session, token),
    /** better-auth reads signatures less strictly than we do: what is nobody's to us must be nobody's to it. */
    own(header: string | undefined): string | undefined {
      const own = [session, secondFactor].flatMap((name) => {
        const value = read(header, name);
        return value === undefined ? [] : [written(name, value)];
      });
      return own.length > 0 ? own.join('; ') : undefined;
    },
  };
}

function cookieNamed(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const equals = part.indexOf('=');
    if (equals < 0 || part.slice(0, equals).trim() !== name) continue;
    try {
      return decodeURIComponent(part.slice(equals + 1).trim());
    } catch {
      return undefined;
    }
  }
  return undefined;
}
