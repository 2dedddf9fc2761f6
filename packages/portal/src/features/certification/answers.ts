import type { LocalDate } from '@/lib/format-date.ts';

/** What stands in the fields of one checklist line; empty strings while nothing was given. */
export type Answer = { answer: string; validUntil: string };

/** What a line of the checklist asks for. */
export type Item = { id: string; slug: string; isRequired: boolean; needsValidUntil: boolean };

/** A paper of a line, as far as it counts for what is missing: until when it is valid as it is now. */
export type Paper = { validUntil: string | null };

/** What a line shows: the words and the date in its fields, and its papers. */
export type Shown = Answer & { papers?: readonly Paper[] };

/** A line as the server has it. */
export type SavedLine = Answer & { papers: readonly Paper[]; updatedAt: string | null; updatedBy: { id: string; name: string } | null };

export const nothing: SavedLine = { answer: '', validUntil: '', papers: [], updatedAt: null, updatedBy: null };

/** Blank space around an answer says nothing. */
export function isSameAnswer(one: Answer, other: Answer) {
  return one.answer.trim() === other.answer.trim() && one.validUntil === other.validUntil;
}

/** Words or a paper: a date alone shows nothing. */
function showsSomething({ answer, papers = [] }: Shown) {
  return answer.trim() !== '' || papers.length > 0;
}

/** The days on which something of a line runs out. */
function lapses({ validUntil, papers = [] }: Shown) {
  return [validUntil, ...papers.map((paper) => paper.validUntil ?? '')].filter((day) => day !== '');
}

/** True when the line has all it asks for: words or a paper, and a date where one is needed, its own or a paper's. */
export function isAnswered(item: Item, shown: Shown) {
  return showsSomething(shown) && (!item.needsValidUntil || lapses(shown).length > 0);
}

/** True when something that is shown is out of date already; on its last day it is still good. */
export function isOutOfDate(shown: Shown, today: LocalDate) {
  return showsSomething(shown) && lapses(shown).some((day) => day < today);
}

/** What still stands between the file and its submission, by what is in the fields now. The server decides. */
export function whatIsMissing<Known extends Item>(items: readonly Known[], shownOf: (item: Known) => Shown, today: LocalDate) {
  return {
    answered: items.filter((item) => isAnswered(item, shownOf(item))).length,
    missing: items.filter((item) => item.isRequired && !isAnswered(item, shownOf(item))),
    outOfDate: items.filter((item) => isOutOfDate(shownOf(item), today)),
  };
}
