import { type GroupName, groupOf, groups, type DataGroup } from './groups.ts';
import { keeping } from './keeping.ts';
import type { Words } from './keeping.ts';

/** One line of the privacy page: a group of personal data with how long it is kept. */
export type PrivacyEntry = Omit<DataGroup, 'kept' | 'stays'> & { id: GroupName; why: Words; days: number | null; since: Words; source: 'DOMAIN' | 'OWN' | 'TECHNICAL'; stays: Words | null };

/** What the privacy page says: the groups that the tags use and the times they are kept, so that it cannot say anything else than what is done. */
export const privacyEntries = (): PrivacyEntry[] => (Object.keys(groups) as GroupName[]).map((id) => {
  const { kept, stays, ...group } = groupOf(id);
  return { id, ...group, ...keeping[kept], stays: stays ?? null };
});
