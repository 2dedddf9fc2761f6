import type { Refusal } from '#graphql/problem';

/** What staff may take out of the catalogue. Communities and areas are the network's members: they come and go with a release. */
export const removableNouns = ['PLACE', 'TREK', 'STAGE', 'SERVICE', 'SOURCE', 'FIGURE'] as const;
export type RemovableNoun = (typeof removableNouns)[number];

/** By what something of the catalogue may be referred to. */
export const referenceKinds = [
  'STAGES', 'SERVICES', 'TRACKS', 'CLOSURES', 'DEPARTURES', 'DEPARTURE_RULES', 'RESERVATIONS', 'WAITING_PARTIES', 'RATES', 'GUIDE_RULES', 'LIMITS',
  'FACTS', 'COMMUNITIES', 'CONSERVATION_AREAS', 'TREKS', 'DISTRICTS', 'FIGURES', 'ECOSYSTEM_SERVICES', 'SUPPORTERS', 'CHECKLIST_ITEMS', 'AGENCIES',
] as const;
export type ReferenceKind = (typeof referenceKinds)[number];
/** What refers to it: how many of a kind, the first of them by name. */
export type Reference = { kind: ReferenceKind; count: number; examples: string[] };

export type StillReferredTo = Refusal<'StillReferredTo'> & { references: Reference[] };
/** Stages follow one another without a gap: only the last one goes. */
export type NotTheLastStage = Refusal<'NotTheLastStage'> & { lastDay: number };
export type RemovalStale = Refusal<'RemovalStale'>;

/** What is referred to stays: others would speak of something that is not there. */
export function refuseIfReferredTo(references: readonly Reference[]): StillReferredTo | undefined {
  if (references.length === 0) return undefined;
  return { kind: 'StillReferredTo', references: [...references], message: `It is still referred to: ${references.map(({ kind, count }) => `${kind} ${count}`).join(', ')}.` };
}

export function refuseIfNotLast(day: number, lastDay: number): NotTheLastStage | undefined {
  return day === lastDay ? undefined : { kind: 'NotTheLastStage', lastDay, message: `Only the last stage, that of day ${lastDay}, can be removed.` };
}

export function refuseIfSaved(version: number, seen: number): RemovalStale | undefined {
  return version === seen ? undefined : { kind: 'RemovalStale', message: 'Somebody saved it since it was looked at; nothing was removed.' };
}
