import type { LimitKind, SeasonChangeInput } from '@/graphql/__generated__/schema.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { isLocalDate } from '@/lib/lima-today.ts';

/** What one may do with days of a resource. */
export type ChangeKind = 'limits' | 'share' | 'cap' | 'override';

/** What is typed into the dialog, as text. */
export type SeasonDraft = { limitKind: LimitKind; number: string; agencyId: string; until: string };
export type SeasonRange = { resourceId: string; firstDate: LocalDate; lastDate: LocalDate };

const MOST = 100_000;

/** The change that a draft means; null while it is not complete. A share is released, and an exception ends, at noon in Lima. */
export function changeOf(kind: ChangeKind, range: SeasonRange, draft: SeasonDraft): SeasonChangeInput | null {
  if (range.firstDate > range.lastDate) return null;
  const number = /^\d{1,6}$/.test(draft.number.trim()) ? Number(draft.number) : null;
  if (kind === 'limits') {
    if (draft.limitKind !== 'NUMBER') return { setLimits: { ...range, limitKind: draft.limitKind } };
    return number === null || number > MOST ? null : { setLimits: { ...range, limitKind: 'NUMBER', limit: number } };
  }
  if (number === null || number < 1 || number > (kind === 'cap' ? 100 : MOST)) return null;
  if (kind === 'cap') return { setAgencyCap: { ...range, percent: number, ...(draft.agencyId && { agencyId: draft.agencyId }) } };
  if (!draft.agencyId || !isLocalDate(draft.until)) return null;
  const at = `${draft.until}T17:00:00Z`;
  return kind === 'share'
    ? { keepShare: { ...range, agencyId: draft.agencyId, quantity: number, releaseAt: at } }
    : { overrideLimit: { ...range, agencyId: draft.agencyId, limit: number, expiresAt: at } };
}
