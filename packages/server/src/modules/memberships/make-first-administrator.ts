import { v7 as uuid } from 'uuid';
import { NotFound } from '#access/errors';
import { requireViewer } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { sql } from '#db/statement';
import type { Refusal } from '#graphql/problem';
import type { Scope } from '#http/scope';
import { hashPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#lib/hash-password';
import { writeAudit } from '#modules/audit/write-audit';
import { findFirstAdministratorLink, forgetFirstAdministrator } from './first-administrator.ts';
import { lockNetworkPeople } from './lock-members.ts';

export type NewAccount = { name: string; email: string; password: string };
export type EmailTaken = Refusal<'EmailTaken'>;
export type PasswordUnfit = Refusal<'PasswordUnfit'> & { shortest: number; longest: number };

// Account and password in one statement: there is never one without the other. The address counts as proven: whoever reads the server's own output
// decides about all addresses, and without a mail server there is no other way in.
const MAKE_ACCOUNT = sql('make-account', `
with made as (insert into auth."user" (id, name, email, "emailVerified") values ($1, $2, $3, true) on conflict (email) do nothing returning id)
insert into auth.account (id, "accountId", "providerId", "userId", password, "updatedAt") select $4, id, 'credential', id, $5, clock_timestamp() from made returning "userId" as id`);
const VERIFIED = sql('verify-first-administrator', `update auth."user" set "emailVerified" = true, "updatedAt" = clock_timestamp() where id = $1`);
const MAKE_ADMINISTRATOR = sql('make-administrator', `insert into network_role (person_id, role) values ($1, 'ADMIN') on conflict do nothing`);

/**
 * Makes the first administrator by the link a server printed when it started: with a new account, or whoever is signed in. Once there is one,
 * no link works. Of two who use links at the same moment one becomes it.
 */
export async function makeFirstAdministrator(scope: Scope, { token, account }: { token: string; account: NewAccount | null }) {
  if (!(await findFirstAdministratorLink(scope.db, token))) throw new NotFound();
  const unfit = account && refuseIfPasswordUnfit(account.password);
  if (unfit) return unfit;
  const signedIn = account ? undefined : requireViewer(scope.viewer).personId;
  const password = account && (await hashPassword(account.password));
  return inTransaction(scope, async (inside) => {
    await lockNetworkPeople(inside.db);
    if (!(await findFirstAdministratorLink(inside.db, token))) throw new NotFound();
    const personId = signedIn ?? (await inside.db.query<{ id: string }>(MAKE_ACCOUNT, [uuid(), account!.name, account!.email, uuid(), password]))[0]?.id;
    if (!personId) return emailTaken();
    await inside.db.query(VERIFIED, [personId]);
    await inside.db.query(MAKE_ADMINISTRATOR, [personId]);
    await forgetFirstAdministrator(inside.db);
    await writeAudit(inside, { action: 'make-first-administrator', objectType: 'Person', objectId: personId, after: { roles: ['ADMIN'] } });
    return { personId };
  });
}

export function refuseIfPasswordUnfit(password: string): PasswordUnfit | undefined {
  if (password.length >= SHORTEST_PASSWORD && password.length <= LONGEST_PASSWORD) return undefined;
  return { kind: 'PasswordUnfit', shortest: SHORTEST_PASSWORD, longest: LONGEST_PASSWORD, message: `A password has ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters.` };
}

/** Said only to whoever has the link of the first administrator. */
const emailTaken = (): EmailTaken => ({ kind: 'EmailTaken', message: 'There is an account with this address. Sign in with it and open the link again.' });
