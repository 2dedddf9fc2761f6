import type { JoinWaitingList } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';

type Result = JoinWaitingList['joinWaitingList'];

/** Why the party does not wait: the network's rules, or that nobody answered. */
export type JoinTrouble = Exclude<Result, { __typename: 'JoinWaitingListSuccess' }> | { __typename: 'Fault'; fault: Fault };
export type JoinOutcome = { joined: { code: string } } | { trouble: JoinTrouble };

export function joinOutcome(result: Result | undefined): JoinOutcome {
  if (!result) return { trouble: { __typename: 'Fault', fault: 'broken' } };
  return result.__typename === 'JoinWaitingListSuccess' ? { joined: result.entry } : { trouble: result };
}

export const joinFault = (error: unknown): JoinOutcome => ({ trouble: { __typename: 'Fault', fault: faultOf(error) } });
