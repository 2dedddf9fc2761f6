import { badInput } from '#graphql/bad-input';
import { emailAddress } from '#lib/email-address';

/** The address an invitation goes to, as accounts have it. What is none is a malformed request. Asked after the policy: strangers learn nothing from it. */
export function invitedAddress(text: string): string {
  const address = emailAddress(text);
  if (!address) throw badInput('email must be an address such as ana@agencia.pe.');
  return address;
}
