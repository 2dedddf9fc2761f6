import type { Act } from '../acts.ts';
import type { Client, Known } from '../client.ts';

/** What a client would send now; `about` is which of its reservations. */
export type Prepared = { input: Record<string, unknown>; about?: Known; cookie?: string };

/** A verb as clients use it. A new verb is one file of these, and a line in list.ts. */
export type Operation = {
  name: string;
  weight: number;
  document: string;
  /** False: the verb takes no client key, because repeating it does no harm. */
  hasKey?: false;
  /** Undefined: there is nothing to do it with. */
  prepare: (client: Client) => Prepared | undefined;
  /** Further input that carries the key, so that what was done can be told by it. */
  withKey?: (key: string) => Record<string, unknown>;
  /** What the client knows from the answer. */
  learn?: (client: Client, act: Act, about: Known | undefined) => void;
};

export const oneOf = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)];
export const upTo = (most: number): number => 1 + Math.floor(Math.random() * most);
export const adults = (count: number) => [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count }];

export const heldOf = (client: Client) => oneOf(client.known.filter(({ state }) => state === 'HELD'));
export const confirmedOf = (client: Client) => oneOf(client.known.filter(({ state }) => state === 'CONFIRMED'));

/** It is not ours to change any more, as far as the client was told. */
export function forget(client: Client, about: Known | undefined): void {
  client.known = client.known.filter((known) => known.id !== about?.id && (!about?.holdId || known.holdId !== about.holdId));
}
