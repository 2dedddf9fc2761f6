import type { NetworkRole } from '#access/viewer';
import type { Refusal } from '#graphql/problem';
import type { ErasureEffect } from './erasure-effect.ts';
import type { Askable } from './groups.ts';

export type OnlyOwner = Refusal<'OnlyOwner'> & { agencies: string[] };
export type HoldsNetworkRole = Refusal<'HoldsNetworkRole'> & { roles: NetworkRole[] };
export type StillNeeded = Refusal<'StillNeeded'> & { until: string };
export type ErasureChanged = Refusal<'ErasureChanged'>;

/** Refuses erasing the only owner of an agency: it would be nobody's. They hand it over first. */
export function refuseIfOnlyOwner(agenciesWithoutAnother: readonly string[]): OnlyOwner | undefined {
  if (agenciesWithoutAnother.length === 0) return undefined;
  return { kind: 'OnlyOwner', agencies: [...agenciesWithoutAnother], message: `They are the only owner of ${agenciesWithoutAnother.join(', ')}: make somebody else an owner first.` };
}

/** Refuses erasing whoever works for the network: what they do is answered for under their name until an administrator ended their work. */
export function refuseIfHoldsNetworkRole(roles: readonly NetworkRole[]): HoldsNetworkRole | undefined {
  if (roles.length === 0) return undefined;
  return { kind: 'HoldsNetworkRole', roles: [...roles], message: `They hold roles in the network (${roles.join(', ')}): an administrator takes these away first.` };
}

/** Refuses where nothing can go yet: every trip of a traveller is ahead, or a guide is still assigned. */
export function refuseIfStillNeeded(kind: Askable, effect: Pick<ErasureEffect, 'lines' | 'tripsAhead' | 'neededUntil'>): StillNeeded | undefined {
  if (effect.tripsAhead === 0 || (kind === 'TRAVELLER' && effect.lines.some((line) => line.does === 'DELETE'))) return undefined;
  return { kind: 'StillNeeded', until: effect.neededUntil!, message: `They are needed until ${effect.neededUntil}.` };
}

/** Refuses what was decided on another effect than the one that was looked at. */
export function refuseIfChanged(effect: Pick<ErasureEffect, 'fingerprint'>, fingerprint: string): ErasureChanged | undefined {
  return effect.fingerprint === fingerprint ? undefined : { kind: 'ErasureChanged', message: 'What erasing would do has changed since it was looked at.' };
}
