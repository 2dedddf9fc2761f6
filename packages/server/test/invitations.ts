import { randomUUID } from 'node:crypto';
import type { TestServer } from './kit.ts';
import type { MadeAgency } from './makers.ts';

export const INVITE = `mutation ($input: InviteToAgencyInput!) { inviteToAgency(input: $input) { __typename
  ... on InviteSuccess { invitation { id email role state } } ... on TooManyInvitations { most } ... on Problem { message } } }`;
export const ACCEPT = `mutation ($token: String!) { acceptInvitation(input: { token: $token }) { __typename
  ... on AcceptInvitationSuccess { agency { id } viewer { isEmailVerified memberships { role } } } ... on InvitationOver { state } ... on InvitationForOther { email } } }`;

/** An agency's owner invites. */
export const invite = (server: TestServer, agency: MadeAgency, email: string, role: string) =>
  server.as(agency.owner).execute(INVITE, { input: { agencyId: agency.id, email, role, key: randomUUID() } });

/** The token in the link of the latest invitation to an address. */
export async function tokenTo(server: TestServer, email: string): Promise<string> {
  await server.drain();
  const { rows } = await server.ownerPool.query(`select text from mail where recipient = $1 and letter = 'invitation' order by id desc limit 1`, [email.toLowerCase()]);
  return /invitation#(\S+)/.exec(rows[0].text)![1]!;
}
