import type { PartyMemberInput } from '@/graphql/__generated__/schema.ts';

/** Who waits, as counts per rate class and age class. */
export type WaitingParty = readonly PartyMemberInput[];

export const peopleIn = (party: WaitingParty) => party.reduce((sum, { count }) => sum + count, 0);
