import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '#graphql/scalars';
import { graphqlEnum } from '#graphql/shared.type';
import { languages, letters } from './letter.ts';

/** An enum of the contract writes its values in capitals. */
export const inCapitals = <const V extends string>(name: V) => name.toUpperCase().replaceAll('-', '_') as Uppercase<V extends `${infer A}-${infer B}` ? `${A}_${B}` : V>;
export const languageNames = languages.map(inCapitals);
export type LanguageName = (typeof languageNames)[number];
export const letterNames = letters.map(inCapitals);
export const mailStates = ['QUEUED', 'SENT', 'FAILED', 'SHOWN'] as const;
export type MailState = (typeof mailStates)[number];

export const LanguageEnum = graphqlEnum('Language', 'A language the network writes in.', languageNames, { ES: 'Spanish (Peru).', EN: 'English.' });
export const LetterEnum = graphqlEnum('Letter', 'What a letter is about: the event it follows from.', letterNames, {
  VERIFICATION: 'Asks to confirm an address.', PASSWORD_RESET: 'Lets a person choose a new password.', INVITATION: 'Invites somebody into an agency, or to work for the network.', ACCOUNT_CHANGED: 'How a person signs in has changed: password, address, second factor, sessions.',
  RESERVATION_CONFIRMED: 'A reservation was confirmed.', RESERVATION_CANCELLED: 'A reservation was cancelled: by the agency, the network or a rule.', HOLD_LAPSED: 'A hold ended without being confirmed.', RESERVATION_CLOSED: 'A closure covers a day of a reservation, which stands.', DEPARTURE_GUARANTEED: 'The departure of a reservation is guaranteed.',
  REQUEST_RECEIVED: 'An agency asks the network for spots on a departure on request.', REQUEST_ACCEPTED: 'The network accepted a request for spots; it is to be confirmed.', REQUEST_REJECTED: 'The network rejected a request for spots.', REQUEST_OVERDUE: 'Nobody answered a request for spots in time.',
  WAITING_OFFERED: 'Spots became free and are held for a waiting party until a deadline.', WAITING_ENDED: 'A party waits no more: its deadline or its offer has passed.',
  CERTIFICATION_SUBMITTED: 'An agency’s certification file arrived.', CERTIFICATION_CHANGES: 'The network asks for changes of a certification file.', CERTIFICATION_CERTIFIED: 'An agency was certified.', CERTIFICATION_REFUSED: 'A certification file was refused.',
  NAMES_DUE: 'Names of travellers are missing and due.', NAMES_LAPSED: 'Spots without a name were released.',
  CERTIFICATION_SUSPENDED: 'The network suspended an agency’s certification.', CERTIFICATION_REVOKED: 'The network revoked an agency’s certification.', CERTIFICATION_REINSTATED: 'A suspension is over: by the network or by its last day.',
  CERTIFICATION_LAPSED: 'A certification has run out.', CERTIFICATION_LAPSING: 'A certification runs out soon.', PROPOSAL_MADE: 'A refusal, suspension or revocation waits for a second person.', APPEAL_MADE: 'An agency appeals against a decision.', APPEAL_WITHDRAWN: 'An agency took its appeal back.',
  APPEAL_CLOSED: 'An appeal has nothing left to decide: the suspension it was against is over.', APPEAL_DECIDED: 'An appeal was judged.',
  PAYMENT_DUE: 'A payment is due.', PAYMENT_RECORDED: 'A payment or a refund was recorded.',
});
export const MailStateEnum = graphqlEnum('MailState', 'Where a letter is.', mailStates, {
  QUEUED: 'On its way to the mail server.', SENT: 'Taken by the mail server.', FAILED: 'Refused by the mail server, or too old to be of use.', SHOWN: 'Shown here instead of being sent: letters of the demonstration go nowhere.',
});

@ObjectType('Mail', { simpleResolvers: true, description: 'A letter that would have been sent by e-mail; in the demonstration it is shown instead.' })
export class MailType {
  @Field(() => ID, { description: 'Key of the letter.' }) id!: string;
  @Field(() => DateTimeScalar, { description: 'When it was written.' }) at!: string;
  @Field(() => String, { description: 'Address it is for.' }) to!: string;
  @Field(() => LanguageEnum, { description: 'Language it is written in: that of its reader.' }) language!: LanguageName;
  @Field(() => LetterEnum, { description: 'What it is about.' }) letter!: (typeof letterNames)[number];
  @Field(() => MailStateEnum, { description: 'Where it is.' }) state!: MailState;
  @Field(() => String, { description: 'What stands above it, in its language.' }) subject!: string;
  @Field(() => String, { description: 'The letter as plain text, in its language.' }) text!: string;
  @Field(() => String, { nullable: true, description: 'The letter as a page, which loads nothing and runs nothing; null for letters that have plain text only.' }) html!: string | null;
}
