import { APIError } from 'better-auth/api';
import { type Db, sql } from '#db/statement';
import { LONGEST_EMAIL } from '#lib/email-address';

/** Where the link in a letter to a new address ends; what went wrong is added as ?error=. */
export const AFTER_NEW_ADDRESS = '/email-changed';
/** Where the link ends that proves the address one has. */
const AFTER_PROOF = '/email-confirmed';

/** The link of a letter that proves an address: it ends on our page, whatever was asked for. */
export function endingOnOurPage(link: string): string {
  const url = new URL(link);
  url.searchParams.set('callbackURL', AFTER_PROOF);
  return url.href;
}

const TAKEN = sql('is-address-taken', 'select exists (select from auth."user" where email = $1) as "isTaken"');

/** The token of a link says what it is for: to prove the address one has, or to take another. It was signed by us a moment ago. */
export const isOfNewAddress = (token: string): boolean => 'updateTo' in JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString());

/** An address as accounts have it; refused when mail cannot be sent to it. */
export function emailOf(email: string): string {
  if (email.length <= LONGEST_EMAIL) return email;
  throw new APIError('BAD_REQUEST', { code: 'INVALID_EMAIL', message: `An e-mail address has at most ${LONGEST_EMAIL} characters.` });
}

/**
 * What is written when a person takes another address: by then the link in the letter to it was opened, so it is proven. It may have become somebody
 * else's since it was asked for; whoever reads there may know.
 */
export const takeNewAddress = (db: Db) => async (user: { email?: string | undefined }, ctx: { redirect: (url: string) => unknown } | null) => {
  if (!user.email) return undefined;
  const [found] = await db.query<{ isTaken: boolean }>(TAKEN, [user.email]);
  if (found!.isTaken) throw ctx!.redirect(`${AFTER_NEW_ADDRESS}?error=USER_ALREADY_EXISTS`);
  return { data: { ...user, emailVerified: true } };
};
