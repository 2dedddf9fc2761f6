import { endWaitingOf } from '#modules/waiting-list/end-waiting';
import { offerFreedSpots } from '#modules/waiting-list/offer-freed-spots';
import { issueOfDecided } from '#modules/certificates/issue-certificate';
import { lettersOfAccount } from '#modules/mails/account-letters';
import { letterOfAppeal, letterOfAppealDecided, letterOfAppealWithdrawn, letterOfLostAppeal, letterOfLostAppealToJudges } from '#modules/mails/appeal-letters';
import { letterOfCancelled } from '#modules/mails/cancellation-letter';
import { letterOfCertified, letterOfChanges, letterOfRefused, letterOfSubmitted } from '#modules/mails/certification-letters';
import { letterOfTouched } from '#modules/mails/closure-letter';
import { letterOfInvitation } from '#modules/mails/invitation-letter';
import { letterOfGuaranteed } from '#modules/mails/guaranteed-letter';
import { letterOfNamesDue, letterOfNamesLapsed } from '#modules/mails/names-letters';
import { letterOfPayment, letterOfPaymentDue } from '#modules/mails/payment-letters';
import { letterOfProposal } from '#modules/mails/proposal-letter';
import { letterOfAccepted, letterOfRejected, letterOfRequest } from '#modules/mails/request-letters';
import { letterOfConfirmed, letterOfLapsed, letterOfOverdue } from '#modules/mails/reservation-letters';
import { letterOfLapsedStanding, letterOfLapsing, letterOfReinstated, letterOfRevoked, letterOfSuspended } from '#modules/mails/standing-letters';
import { letterOfOffer, letterOfWaitingEnded } from '#modules/mails/waiting-letters';
import type { EventKind, OutboxEvent } from './events.ts';
import type { SystemScope } from './system-scope.ts';

/**
 * What follows from an event, after its commit. The scope is the system's, inside a transaction that marks this effect as done:
 * what is written through scope.db and scope.em is kept with the mark or not at all. What commits by itself (takeRoom, inTransaction) comes
 * before the mark and may be done a second time after a crash: it takes the event's id as its key.
 * An effect waits for the database only; what a slow network carries is written as a row, and sent by a loop of its own.
 */
export type Effect = { name: string; run: (scope: SystemScope, event: OutboxEvent) => Promise<unknown> };
export type Effects = Partial<Record<EventKind, readonly Effect[]>>;

/** Spots that became free go to the parties that wait for them. */
const offerSpots: Effect = { name: 'offer-freed-spots', run: offerFreedSpots };
/** An offer ends with its hold. */
const endParty: Effect = { name: 'end-waiting', run: endWaitingOf };

/** An approval has its certificate a moment later. */
const issueCertificate: Effect = { name: 'issue-certificate', run: issueOfDecided };

/** THE list of what follows from what was announced. Each runs once for each event, also if another one fails. */
export const effects: Effects = {
  'reservation-confirmed': [endParty, letterOfConfirmed],
  'reservation-released': [endParty, offerSpots],
  'reservation-requested': [letterOfRequest],
  'reservation-accepted': [letterOfAccepted],
  'reservation-rejected': [endParty, offerSpots, letterOfRejected],
  'reservation-expired': [endParty, offerSpots, letterOfLapsed, letterOfOverdue],
  'reservation-cancelled': [endParty, offerSpots, letterOfCancelled],
  'reservation-amended': [offerSpots, letterOfNamesLapsed],
  'reservation-touched': [letterOfTouched],
  'departure-guaranteed': [letterOfGuaranteed],
  'limits-changed': [offerSpots],
  'waiting-offered': [letterOfOffer],
  'waiting-ended': [letterOfWaitingEnded],
  'names-due': [letterOfNamesDue],
  'invitation-made': [letterOfInvitation],
  'account-changed': [lettersOfAccount],
  'payment-due': [letterOfPaymentDue],
  'money-changed': [letterOfPayment],
  'certification-suspended': [letterOfSuspended],
  'certification-revoked': [letterOfRevoked],
  'certification-reinstated': [letterOfReinstated],
  'certification-lapsed': [letterOfLapsedStanding],
  'certification-lapsing': [letterOfLapsing],
  'appeal-made': [letterOfAppeal],
  'appeal-withdrawn': [letterOfAppealWithdrawn],
  'appeal-closed': [letterOfLostAppeal, letterOfLostAppealToJudges],
  'appeal-decided': [letterOfAppealDecided],
  'certification-proposed': [letterOfProposal],
  'certification-submitted': [letterOfSubmitted],
  'certification-changes-requested': [letterOfChanges],
  'certification-decided': [issueCertificate, letterOfCertified, letterOfRefused],
};
