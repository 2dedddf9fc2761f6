import type { AgencyRole } from '@/graphql/__generated__/schema.ts';
import type { InCharge } from './InChargeWords.tsx';

export type Member = { role: AgencyRole; person: { id: string; name: string }; inCharge: InCharge };

/** Who can take over from somebody: other members who may reserve; the server has the same rule. */
export const successorsOf = (members: readonly Member[], personId: string): Member[] =>
  members.filter(({ role, person }) => person.id !== personId && (role === 'OWNER' || role === 'BOOKER'));
