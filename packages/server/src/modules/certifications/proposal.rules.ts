import type { Refusal } from '#graphql/problem';

/** What is proposed by one and confirmed by another: it hurts, so one person alone never does it. */
export const proposalKinds = ['REJECT', 'SUSPEND', 'REVOKE'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** How a proposal ended. */
export const proposalOutcomes = ['CONFIRMED', 'DECLINED', 'WITHDRAWN'] as const;
export type ProposalOutcome = (typeof proposalOutcomes)[number];

/** What the rules must know of a proposal. */
export type ProposalFacts = { id: string; kind: ProposalKind; proposedBy: string; outcome: ProposalOutcome | null };

export type ProposalOpen = Refusal<'ProposalOpen'> & { proposalId: string };
export type ProposalEnded = Refusal<'ProposalEnded'> & { proposalId: string; outcome: ProposalOutcome };
export type SecondPersonNeeded = Refusal<'SecondPersonNeeded'> & { proposalId: string };
export type NotYourProposal = Refusal<'NotYourProposal'> & { proposalId: string };

/** While something is proposed for a file, nothing else is decided on it: first it is confirmed, declined or withdrawn. */
export function refuseIfProposalOpen(open: ProposalFacts | null | undefined): ProposalOpen | undefined {
  if (!open || open.outcome !== null) return undefined;
  return { kind: 'ProposalOpen', proposalId: open.id, message: `${open.kind} is proposed for this file and waits for a second person.` };
}

/** A proposal ends once: of two who end it at once, the second is told how it ended. */
export function refuseIfProposalEnded(proposal: ProposalFacts): ProposalEnded | undefined {
  if (proposal.outcome === null) return undefined;
  return { kind: 'ProposalEnded', proposalId: proposal.id, outcome: proposal.outcome, message: `This proposal was ${proposal.outcome.toLowerCase()} before.` };
}

/** Whoever proposes never confirms, nor declines: that is the second person's. They may withdraw. */
export function refuseIfOwnProposal(personId: string, proposal: ProposalFacts): SecondPersonNeeded | undefined {
  if (proposal.proposedBy !== personId) return undefined;
  return { kind: 'SecondPersonNeeded', proposalId: proposal.id, message: 'Another person than the one who proposed it confirms or declines it.' };
}

/** Only whoever proposed withdraws; others decline. */
export function refuseIfNotOwnProposal(personId: string, proposal: ProposalFacts): NotYourProposal | undefined {
  if (proposal.proposedBy === personId) return undefined;
  return { kind: 'NotYourProposal', proposalId: proposal.id, message: 'Only who proposed it withdraws it.' };
}

/** May this certifier confirm or decline? Whether the file is theirs to decide at all is another rule. */
export const isSecondPerson = (personId: string, proposal: ProposalFacts): boolean => !refuseIfProposalEnded(proposal) && !refuseIfOwnProposal(personId, proposal);

/** May they withdraw it? */
export const isProposer = (personId: string, proposal: ProposalFacts): boolean => !refuseIfProposalEnded(proposal) && !refuseIfNotOwnProposal(personId, proposal);
