import type { LocalDate } from '@/lib/format-date.ts';

/** What stands in the fields of one checklist line; empty strings while nothing was given. */
export type Answer = { answer: string; validUntil: string };

/** What a line of the checklist asks for. */
export type Item = { id: string; slug: string; isRequired: boolean; needsValidUntil: boolean };

/** A line as the server has it. */
export type SavedLine = Answer & { updatedAt: string | null; updatedBy: { id: string; name: string } | null };

export const nothing: SavedLine = { answer: '', validUntil: '', updatedAt: null, updatedBy: null };

/** Blank space around an answer says nothing. */
export function isSameAnswer(one: Answer, other: Answer) {
  return one.answer.trim() === other.answer.trim() && one.validUntil === other.validUntil;
}

/** True when the line has all it asks for: the words, and the date where one is needed. */
export function isAnswered(item: Item, { answer, validUntil }: Answer) {
  return answer.trim() !== '' && (!item.needsValidUntil || validUntil !== '');
}

/** True when the evidence given is out of date already; on its last day it is still good. */
export function isOutOfDate(item: Item, { answer, validUntil }: Answer, today: LocalDate) {
  return item.needsValidUntil && answer.trim() !== '' && validUntil !== '' && validUntil < today;
}

/** What still stands between the file and its submission, by what is in the fields now. The server decides. */
export function whatIsMissing<Known extends Item>(items: readonly Known[], answerOf: (item: Known) => Answer, today: LocalDate) {
  return {
    answered: items.filter((item) => isAnswered(item, answerOf(item))).length,
    missing: items.filter((item) => item.isRequired && !isAnswered(item, answerOf(item))),
    outOfDate: items.filter((item) => isOutOfDate(item, answerOf(item), today)),
  };
}
