import type { AuditTrailFilter } from '@/graphql/__generated__/schema.ts';
import { isLocalDate } from '@/lib/lima-today.ts';

/** What the trail is searched by, as one typed it. Empty: whatever. */
export const trailFields = ['actor', 'agency', 'action', 'objectType', 'object', 'from', 'to', 'text'] as const;
export type TrailSearch = Record<(typeof trailFields)[number], string>;

export const noSearch: TrailSearch = { actor: '', agency: '', action: '', objectType: '', object: '', from: '', to: '', text: '' };
const LONGEST = 200;

/** Reads the address, which anybody can type. */
export function readTrailSearch(search: Record<string, unknown>): TrailSearch {
  const entries = trailFields.map((field) => {
    const typed = search[field];
    const word = typeof typed === 'string' || typeof typed === 'number' ? String(typed).trim().slice(0, LONGEST) : '';
    return [field, (field === 'from' || field === 'to') && !isLocalDate(word) ? '' : word] as const;
  });
  return Object.fromEntries(entries) as TrailSearch;
}

const given = (search: TrailSearch) => Object.fromEntries(trailFields.flatMap((field) => (search[field].trim() ? [[field, search[field].trim()]] : [])));

/** As the address has it: what was left empty does not stand in it. */
export const searchOf = (search: TrailSearch): Record<string, string> => given(search);

/** As the contract asks. */
export const filterOf = (search: TrailSearch): AuditTrailFilter => given(search);

/** Where the filtered trail is fetched as a file. */
export const exportAddress = (search: TrailSearch, format: 'csv' | 'jsonl'): string => `/files/audit-trail?${new URLSearchParams({ format, ...searchOf(search) }).toString()}`;
