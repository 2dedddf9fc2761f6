/** Mail cannot be sent to a longer address (RFC 5321). */
export const LONGEST_EMAIL = 254;
/** What better-auth takes for an address too: something, an at sign, a name with a dot. */
const ADDRESS = /^(?!\.)(?!.*\.\.)[a-z0-9_'+\-.]*[a-z0-9_+-]@([a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/;

/** An e-mail address as accounts have it, in small letters; undefined when it is none. */
export function emailAddress(text: string): string | undefined {
  const address = text.trim().toLowerCase();
  return address.length <= LONGEST_EMAIL && ADDRESS.test(address) ? address : undefined;
}
