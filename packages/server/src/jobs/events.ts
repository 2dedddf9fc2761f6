/**
 * THE list of what a verb announces for after its commit. What follows from each stands in effects.ts;
 * a kind without an effect is a fact that outsiders of this process may follow.
 */
export const eventKinds = [
  'reservation-held', 'reservation-requested', 'reservation-accepted', 'reservation-rejected', 'reservation-extended', 'reservation-confirmed',
  'reservation-released', 'reservation-cancelled', 'reservation-expired', 'reservation-amended',
  'limits-changed',
  // A closure covers a day of it. It stands as it was until the network credits it.
  'reservation-touched',
  // The departure of a reservation goes: of each reservation concerned.
  'departure-guaranteed',
  'waiting-joined', 'waiting-offered', 'waiting-ended',
  'names-due', 'payment-due',
  'invitation-made',
  // How somebody signs in has changed. Told by triggers where identity writes by itself (migration 0029).
  'account-changed',
  // The one place where every change of money is announced: what is owed (confirmed, amended, cancelled) and what was paid.
  'money-changed',
  // What the network says to an agency about its certification file.
  'certification-submitted', 'certification-changes-requested', 'certification-decided',
  // What becomes of a certification in force, by two people or by the calendar; and who objects.
  'certification-suspended', 'certification-revoked', 'certification-reinstated', 'certification-lapsed', 'certification-lapsing', 'appeal-made', 'appeal-withdrawn', 'appeal-closed', 'appeal-decided',
  // A refusal, suspension or revocation waits for a second person.
  'certification-proposed',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Something that happened: to which object, with the facts that whoever acts on it needs. Never personal data. */
export type Event = { kind: EventKind; objectId: string; facts: Record<string, unknown> };

/** An event that was announced and committed, as its effects get it. */
export type OutboxEvent = Event & { id: string; at: string };
