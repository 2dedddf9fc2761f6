import type { Refusal } from '#graphql/problem';

/** For whom somebody speaks in a file. */
export const commentSides = ['AGENCY', 'NETWORK'] as const;
export type CommentSide = (typeof commentSides)[number];

/** A file is a conversation of people (the network's own number). */
export const MOST_COMMENTS = 500;

export type TooManyComments = Refusal<'TooManyComments'> & { most: number };

/** Refuses one more comment than a file holds. */
export function refuseIfTooManyComments(count: number): TooManyComments | undefined {
  return count < MOST_COMMENTS ? undefined : { kind: 'TooManyComments', most: MOST_COMMENTS, message: `A file has at most ${MOST_COMMENTS} comments.` };
}
