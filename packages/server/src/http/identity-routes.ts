import { emailAddress } from '#lib/email-address';
import { AFTER_NEW_ADDRESS } from './identity-address.ts';
import { CHECK_PASSWORD } from './identity-codes.ts';
import type { IdentityCall } from './identity-request.ts';
import { AUTH_PATH } from './identity-options.ts';

/** Asks better-auth, with what was sent or with another body at another of its addresses. */
export type Ask = (call?: IdentityCall) => Promise<Response>;

type Sent = Record<string, unknown>;
type IdentityRoute = {
  method: 'GET' | 'POST'; path: string;
  /** What is asked instead of just what was sent: fields that change how safe it is are not the sender's to choose. */
  call?: (ask: Ask, sent: Sent) => Promise<Response>;
};

const post = (path: string, call?: IdentityRoute['call']): IdentityRoute => ({ method: 'POST', path, call });
const get = (path: string): IdentityRoute => ({ method: 'GET', path });
/** Hands on these fields and no other. */
const only = (...fields: string[]): IdentityRoute['call'] => (ask, sent) => ask({ body: pick(sent, fields) });
const pick = (sent: Sent, fields: readonly string[]) => Object.fromEntries(fields.filter((field) => field in sent).map((field) => [field, sent[field]]));

/** What backup codes look like; all others are codes of the authenticator. */
const BACKUP_CODE = /^[0-9a-z]{5}-[0-9a-z]{5}$/i;

/** Whether the password is theirs. What is answered says whether they have the second factor on. */
const checkPassword = (ask: Ask, sent: Sent) => ask({ url: AUTH_PATH + CHECK_PASSWORD, body: pick(sent, ['password']) });

/** Whether the code is theirs: one of the authenticator, or a backup code. It counts once. */
function checkCode(ask: Ask, sent: Sent): Promise<Response> {
  const code = String(sent.code ?? '').trim();
  return BACKUP_CODE.test(code)
    ? ask({ url: `${AUTH_PATH}/two-factor/verify-backup-code`, body: { code, disableSession: true } })
    : ask({ url: `${AUTH_PATH}/two-factor/verify-totp`, body: { code } });
}

/**
 * better-auth asks for the password alone. Whoever knows the password and has a browser that is signed in could take the second factor away;
 * so a code is asked for as well. The password is looked at before the code.
 */
const withCode: IdentityRoute['call'] = async (ask, sent) => {
  const password = await checkPassword(ask, sent);
  if (!password.ok) return password;
  const code = await checkCode(ask, sent);
  return code.ok ? ask({ body: pick(sent, ['password']) }) : code;
};

/**
 * Another address is a way to another password: it is asked for with the one in use, and with a code where the second factor is on. The address one has stays
 * until the link in the letter to the new one is opened.
 */
const asOwner: IdentityRoute['call'] = async (ask, sent) => {
  const newEmail = emailAddress(String(sent.newEmail ?? ''));
  if (!newEmail) return Response.json({ code: 'INVALID_EMAIL', message: 'That is no e-mail address.' }, { status: 400 });
  const password = await checkPassword(ask, sent);
  if (!password.ok) return password;
  const { hasSecondFactor } = (await password.json()) as { hasSecondFactor: boolean };
  const code = hasSecondFactor ? await checkCode(ask, sent) : undefined;
  return code && !code.ok ? code : ask({ body: { newEmail, callbackURL: AFTER_NEW_ADDRESS } });
};

/** THE list of identity's routes. */
export const identityRoutes: readonly IdentityRoute[] = [
  post('/sign-up/email'), post('/sign-in/email'), post('/sign-out'), post('/send-verification-email'), post('/request-password-reset'), post('/reset-password'),
  get('/get-session'), get('/verify-email'),
  // Sessions elsewhere were begun with the old password: they always end.
  post('/change-password', (ask, sent) => ask({ body: { ...pick(sent, ['currentPassword', 'newPassword']), revokeOtherSessions: true } })),
  post('/change-email', asOwner),
  post('/two-factor/enable', only('password')),
  // No browser is trusted to sign in without the code.
  post('/two-factor/verify-totp', only('code')), post('/two-factor/verify-backup-code', only('code')),
  post('/two-factor/disable', withCode), post('/two-factor/generate-backup-codes', withCode),
];
