import type { Effect } from '#jobs/effects';
import type { RunningSuspension } from '#modules/certifications/running-suspension';
import { type CertificationLetter, letterNameOf, sayCertification } from './certification-letter.ts';
import { findAsked, findFileFacts } from './certification-facts.finders.ts';
import type { OutboxEvent } from '#jobs/events';
import type { SystemScope } from '#jobs/system-scope';
import { letterEffect, type LetterPlan } from './write-letters.ts';

type Facts = CertificationLetter & { agencyId: string };

/** Who answers for an agency's file. */
export const FILES = ['OWNER'] as const;

const effectOf = (about: CertificationLetter['about'], read: LetterPlan<Facts>['read']): Effect =>
  letterEffect<Facts>({ letter: letterNameOf[about], to: FILES, read, say: { es: (facts, siteUrl) => sayCertification(facts, 'es', siteUrl), en: (facts, siteUrl) => sayCertification(facts, 'en', siteUrl) } });

/** Tells an agency that its file arrived and by when it is answered. */
export const letterOfSubmitted = effectOf('submitted', async ({ db }, { objectId, facts: { dueOn } }) => {
  const file = await findFileFacts(db, objectId);
  return file && { ...file, about: 'submitted', dueOn: dueOn as string };
});

/** Tells an agency what is asked, item by item, in the words that stand in the threads of its file. */
export const letterOfChanges = effectOf('changes', async ({ db }, { objectId, facts: { commentIds } }) => {
  const file = await findFileFacts(db, objectId);
  const said = await findAsked(db, objectId, commentIds as string[]);
  return file && { ...file, about: 'changes', asked: said.flatMap(({ item, text }) => (item ? [{ item, text }] : [])), text: said.find(({ item }) => item === null)?.text ?? null };
});

/** Tells an agency that it is certified: until when, why it ends then, under which conditions. */
export const letterOfCertified = effectOf('certified', (scope, event) => ofDecision(scope, event, 'APPROVED', ({ validFrom, validUntil, decidedUntil, reason, ...file }) =>
  ({ ...file, about: 'certified', validFrom: validFrom!, validUntil: validUntil!, decidedUntil: decidedUntil!, note: reason, suspension: (event.facts.suspension as RunningSuspension | undefined) ?? null })));

/** Tells an agency that its file was refused, and why. */
export const letterOfRefused = effectOf('refused', (scope, event) => ofDecision(scope, event, 'REJECTED', ({ reason, ...file }) => ({ ...file, about: 'refused', reason: reason ?? '' })));

/** One event for both decisions; each letter is written for its own. */
async function ofDecision({ db }: SystemScope, { objectId, facts }: OutboxEvent, state: 'APPROVED' | 'REJECTED', say: (file: NonNullable<Awaited<ReturnType<typeof findFileFacts>>>) => Facts): Promise<Facts | undefined> {
  const file = facts.state === state ? await findFileFacts(db, objectId) : undefined;
  return file && say(file);
}
