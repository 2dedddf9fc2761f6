import type { Confidence, FactKind } from '@/graphql/__generated__/schema.ts';

/** A fact as somebody is writing it. Values are texts, as they stand in the fields; several numbers are one text until they are sent, so that it can be typed. */
export type Draft = { values: string[]; sourceIds: string[]; confidence: Confidence | ''; note: string };

/** What is sent of a draft: blanks are unknown, a decimal comma is a point. */
export function sentOf(field: string, kind: FactKind, draft: Draft) {
  const typed = kind === 'WHOLES' ? draft.values.flatMap((text) => text.split(/[,;\s]+/)) : draft.values;
  const values = typed.map((value) => value.trim()).filter((value) => value !== '');
  const isNumber = kind === 'DECIMAL' || kind === 'WHOLE' || kind === 'WHOLES';
  return {
    field, values: isNumber ? values.map(plainNumber) : values, sourceIds: draft.sourceIds, confidence: draft.confidence === '' ? null : draft.confidence, note: draft.note.trim() === '' ? null : draft.note.trim(),
  };
}

/** A single comma before one or two decimals, or more than three, can only be a decimal one; anything else is left for the person to decide. */
const plainNumber = (text: string) => (/^-?\d+,(\d{1,2}|\d{4,})$/.test(text) ? text.replace(',', '.') : text);

/** The first thing somebody sees in the field of a fact. */
export const textOf = (values: readonly string[], kind: FactKind): string => (kind === 'TEXTS' ? values.join('\n') : values.join(', '));

/** What was typed into a field of several values. */
export const valuesOf = (text: string, kind: FactKind): string[] => (kind === 'TEXTS' ? text.split('\n') : [text]);
