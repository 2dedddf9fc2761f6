import type { Refusal } from '#graphql/problem';

export type EmailNotVerified = Refusal<'EmailNotVerified'>;

/**
 * Refuses whoever has not proven that their address is theirs, where letters go to others in their name or the network is asked to trust what they say:
 * anybody can make an account with an address that is not theirs.
 */
export function refuseIfEmailNotVerified(viewer: { signIn?: { isEmailVerified: boolean } }): EmailNotVerified | undefined {
  if (viewer.signIn?.isEmailVerified) return undefined;
  return { kind: 'EmailNotVerified', message: 'Confirm your e-mail address first, by the link in the letter that was sent to it.' };
}
