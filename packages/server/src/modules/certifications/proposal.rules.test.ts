import { describe, expect, it } from 'vitest';
import {
  isProposer, isSecondPerson, proposalKinds, proposalOutcomes, refuseIfNotOwnProposal, refuseIfOwnProposal, refuseIfProposalEnded, refuseIfProposalOpen, type ProposalFacts,
} from './proposal.rules.ts';

const open: ProposalFacts = { id: 'p', kind: 'REJECT', proposedBy: 'ana', outcome: null };

describe('what two people decide', () => {
  it.each(proposalKinds)('%s: whoever proposes never confirms nor declines, whoever else may', (kind) => {
    expect(refuseIfOwnProposal('ana', { ...open, kind })).toMatchObject({ kind: 'SecondPersonNeeded', proposalId: 'p' });
    expect(refuseIfOwnProposal('berta', { ...open, kind })).toBeUndefined();
    expect([isSecondPerson('ana', { ...open, kind }), isSecondPerson('berta', { ...open, kind })]).toEqual([false, true]);
  });

  it('only the proposer withdraws', () => {
    expect(refuseIfNotOwnProposal('berta', open)).toMatchObject({ kind: 'NotYourProposal', proposalId: 'p' });
    expect(refuseIfNotOwnProposal('ana', open)).toBeUndefined();
    expect([isProposer('ana', open), isProposer('berta', open)]).toEqual([true, false]);
  });

  it.each(proposalOutcomes)('what was %s is over for everybody, with how it ended', (outcome) => {
    const ended = { ...open, outcome };
    expect(refuseIfProposalEnded(ended)).toMatchObject({ kind: 'ProposalEnded', outcome });
    expect([isSecondPerson('berta', ended), isProposer('ana', ended)]).toEqual([false, false]);
    expect(refuseIfProposalOpen(ended)).toBeUndefined();
  });

  it('while one waits for a second person, nothing else is decided', () => {
    expect(refuseIfProposalOpen(open)).toMatchObject({ kind: 'ProposalOpen', proposalId: 'p' });
    expect(refuseIfProposalOpen(null)).toBeUndefined();
    expect(refuseIfProposalEnded(open)).toBeUndefined();
  });
});
