import { authClient } from './auth-client.ts';

/** Why identity said no. `openAt`: where the portal opens, when the address in the browser is not trusted. */
export type AuthFault = { code?: string; status: number; openAt?: string };
type Answer<Data> = { data: Data; problem: null } | { data: null; problem: AuthFault };

async function post<Data>(path: string, body: object): Promise<Answer<Data>> {
  const { data, error } = await authClient.$fetch<Data>(path, { method: 'POST', body });
  return error ? { data: null, problem: error as AuthFault } : { data: data as Data, problem: null };
}

/** What an authenticator and a drawer keep: the secret's address, and codes for the day the telephone is lost. */
export type NewSecondFactor = { totpURI: string; backupCodes: string[] };

/** A backup code is two groups of five; all others are of the authenticator. */
const isBackupCode = (code: string) => code.includes('-');

/** Makes a secret; it counts once a code of it was right. */
export const beginSecondFactor = (password: string) => post<NewSecondFactor>('/two-factor/enable', { password });
/** The first code of a new secret, or the one that completes signing in. */
export const sendCode = (typed: string) => {
  const code = typed.trim();
  return isBackupCode(code) ? post('/two-factor/verify-backup-code', { code }) : post('/two-factor/verify-totp', { code: code.replaceAll(' ', '') });
};
export const turnSecondFactorOff = (proof: { password: string; code: string }) => post('/two-factor/disable', proof);
export const makeBackupCodes = (proof: { password: string; code: string }) => post<{ backupCodes: string[] }>('/two-factor/generate-backup-codes', proof);
export const changePassword = (passwords: { currentPassword: string; newPassword: string }) => post('/change-password', passwords);
/** A letter with a link that takes another address; the one in use stays until it is opened. */
export const changeEmail = (wish: { newEmail: string; password: string; code?: string }) => post('/change-email', wish);
/** A letter with a link that proves the address. */
export const sendVerification = (email: string) => post('/send-verification-email', { email });
