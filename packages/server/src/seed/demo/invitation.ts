import type { Scope } from '#http/scope';
import { inviteToAgency } from '#modules/memberships/invite-to-agency';

/** An invitation that waits for an answer, so that the list of people and the mailbox show what one looks like. The address is invented. */
export async function inviteSomebody(scope: Scope, agencyId: string): Promise<void> {
  await inviteToAgency(scope, { agencyId, email: 'nueva.persona@demo.example', role: 'BOOKER', key: 'demo-invitation' });
}
