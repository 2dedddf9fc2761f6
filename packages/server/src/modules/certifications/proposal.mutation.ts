import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { textOrNull } from '#graphql/text';
import type { Scope } from '#http/scope';
import { LONGEST_REASON } from '#modules/audit/reason.rules';
import { confirmRejection, declineProposal, withdrawProposal } from './answer-proposal.ts';
import { proposalById } from './proposal.finders.ts';
import {
  AnswerProposalResult, ConfirmRejectionInput, DeclineProposalInput, NotYourProposalType, ProposalEndedType, ProposalOpenType, ProposeRejectionInput, ProposeRejectionResult,
  SecondPersonNeededType, WithdrawProposalInput,
} from './proposal.type.ts';
import { proposeRejection } from './propose-rejection.ts';
import { CertificationProposalType } from './review.type.ts';

@Resolver()
export class ProposalMutation {
  @Mutation(() => ProposeRejectionResult, { description: 'Proposes to refuse a file. A second certifier confirms or declines. For certifiers who had no part in the file and do not belong to the agency.' })
  proposeRejection(@Ctx() scope: Scope, @Arg('input', () => ProposeRejectionInput, { description: 'Which file, and why.' }) input: ProposeRejectionInput): Promise<object> {
    return proposeRejection(scope, input);
  }

  @Mutation(() => AnswerProposalResult, { description: 'Refuses a file as another certifier proposed. The agency gets a letter with the reason, and may begin a new file.' })
  confirmRejection(@Ctx() scope: Scope, @Arg('input', () => ConfirmRejectionInput, { description: 'Which proposal.' }) input: ConfirmRejectionInput): Promise<object> {
    return confirmRejection(scope, input);
  }

  @Mutation(() => AnswerProposalResult, { description: 'Declines what another certifier proposed: a refusal, a suspension or a revocation. Nothing is done.' })
  declineProposal(@Ctx() scope: Scope, @Arg('input', () => DeclineProposalInput, { description: 'Which proposal, and why not.' }) input: DeclineProposalInput): Promise<object> {
    return declineProposal(scope, input);
  }

  @Mutation(() => AnswerProposalResult, { description: 'Takes back what one proposed oneself. Nothing is done.' })
  withdrawProposal(@Ctx() scope: Scope, @Arg('input', () => WithdrawProposalInput, { description: 'Which proposal.' }) input: WithdrawProposalInput): Promise<object> {
    return withdrawProposal(scope, { proposalId: input.proposalId, reason: textOrNull('reason', input.reason, LONGEST_REASON) });
  }
}

const ofRefusal = (refusal: { proposalId: string }, scope: Scope) => scope.batches.load(proposalById, refusal.proposalId);

@Resolver(() => ProposalOpenType)
export class ProposalOpenResolver {
  @FieldResolver(() => CertificationProposalType, { description: 'What is proposed.' })
  proposal(@Root() refusal: { proposalId: string }, @Ctx() scope: Scope) {
    return ofRefusal(refusal, scope);
  }
}
@Resolver(() => ProposalEndedType)
export class ProposalEndedResolver {
  @FieldResolver(() => CertificationProposalType, { description: 'The proposal as it ended.' })
  proposal(@Root() refusal: { proposalId: string }, @Ctx() scope: Scope) {
    return ofRefusal(refusal, scope);
  }
}
@Resolver(() => SecondPersonNeededType)
export class SecondPersonNeededResolver {
  @FieldResolver(() => CertificationProposalType, { description: 'What is proposed.' })
  proposal(@Root() refusal: { proposalId: string }, @Ctx() scope: Scope) {
    return ofRefusal(refusal, scope);
  }
}
@Resolver(() => NotYourProposalType)
export class NotYourProposalResolver {
  @FieldResolver(() => CertificationProposalType, { description: 'What is proposed.' })
  proposal(@Root() refusal: { proposalId: string }, @Ctx() scope: Scope) {
    return ofRefusal(refusal, scope);
  }
}
