import type { Act } from '../acts.ts';
import type { Client, Known, Look, Role } from '../client.ts';

/** What a client would send now; `about` is which of its reservations. */
export type Prepared = { input: Record<string, unknown>; about?: Known | undefined };

/** A verb as clients use it. A new verb is one file of these, and a line in list.ts. */
export type Operation = {
  name: string;
  weight: number;
  /** Whose it is; an agency's unless told. */
  role?: Role;
  document: string;
  /** False: the verb takes no client key, because repeating it does no harm. */
  hasKey?: false;
  /** Undefined: there is nothing to do it with. */
  prepare: (client: Client, look: Look) => Prepared | undefined | Promise<Prepared | undefined>;
  /** Further input that carries the key, so that what was done can be told by it. */
  withKey?: (key: string) => Record<string, unknown>;
  /** What the client knows from the answer. */
  learn?: (client: Client, act: Act, about: Known | undefined) => void;
  /** Whoever does it rests so long afterwards. */
  restMs?: number;
};

export const oneOf = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)];
export const upTo = (most: number): number => 1 + Math.floor(Math.random() * most);
export const adults = (count: number) => [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count }];

export const oneIn = (client: Client, ...states: Known['state'][]) => oneOf(client.known.filter(({ state }) => states.includes(state)));

/** It is not ours to change any more, as far as the client was told. */
export function forget(client: Client, about: Known | undefined): void {
  client.known = client.known.filter((known) => known.id !== about?.id && (!about?.holdId || known.holdId !== about.holdId));
}

/** Reservations that a hold was answered with. */
export function rememberHeld(client: Client, { acknowledged, key }: Act): void {
  for (const { id, people, departure } of acknowledged?.isSuccess ? acknowledged.data.reservations : []) {
    client.known.push({ id, holdId: key, people, departureId: departure.id, state: 'HELD' });
  }
}

export const HOLD_ANSWER = `__typename ... on HoldSuccess { reservations { id people departure { id } price { totals { amount currency } } } } ... on Problem { message }`;
