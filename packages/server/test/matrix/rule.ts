import type { Audience } from './askers.ts';

/** What the askers of the world may see of a type's fields. */
export type TypeRule = {
  /** Where its objects are looked for: fields from a query on; a member of a union after a colon. */
  via: string;
  /** Who finds objects there. */
  seen: Audience;
  /** Fields that all of them see alike. */
  fields?: string;
  /** All fields not named otherwise are seen by all of them alike, new ones too: for types in which nothing can be private. */
  uniform?: boolean;
  /** Fields that only some of them see; for the others they are null or empty. */
  only?: Record<string, Audience>;
  /** Fields that the others see too, but not whole. */
  masked?: Record<string, Audience>;
  /** Fields that say something different to each. */
  varies?: string;
  /** Fields that nothing in the world fills; what must be null for everybody is no secret. */
  unfilled?: string;
};

/** Whom a query shows something. */
export type QueryRule = { seen: Audience; args?: (ids: Record<string, string>) => Record<string, unknown>; isEmptyHere?: boolean };

/** Who may do a thing; who knows of it and is told no; to all others it does not exist. */
export type MutationRule = { may: Audience; knows: Audience; /** Gone once somebody did it. */ once?: boolean; /** Only whoever holds a secret link may, signed in or not. */ bySecret?: boolean; input?: (ids: Record<string, string>) => Record<string, unknown> };

export const words = (text: string | undefined): string[] => text?.split(/\s+/).filter(Boolean) ?? [];
