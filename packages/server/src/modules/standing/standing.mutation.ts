import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Scope } from '#http/scope';
import { confirmRevocation, confirmSuspension } from './confirm-change.ts';
import { proposeRevocation, proposeSuspension } from './propose-change.ts';
import { reinstateCertification } from './reinstate-certification.ts';
import { ConfirmStandingInput, ConfirmStandingResult, ProposeRevocationInput, ProposeStandingResult, ProposeSuspensionInput, ReinstateCertificationInput, ReinstateCertificationResult } from './standing.type.ts';

@Resolver()
export class StandingMutation {
  @Mutation(() => ProposeStandingResult, { description: 'Proposes to suspend an agency’s certification: nothing happens before another certifier confirms it. For certifiers who had no part in the file and do not belong to the agency.' })
  proposeSuspension(@Ctx() scope: Scope, @Arg('input', () => ProposeSuspensionInput, { description: 'Which file, until when, and why.' }) input: ProposeSuspensionInput): Promise<object> {
    return proposeSuspension(scope, { ...input, until: input.until ?? null });
  }

  @Mutation(() => ProposeStandingResult, { description: 'Proposes to revoke an agency’s certification for good: nothing happens before another certifier confirms it. For certifiers who had no part in the file and do not belong to the agency.' })
  proposeRevocation(@Ctx() scope: Scope, @Arg('input', () => ProposeRevocationInput, { description: 'Which file, and why.' }) input: ProposeRevocationInput): Promise<object> {
    return proposeRevocation(scope, input);
  }

  @Mutation(() => ConfirmStandingResult, { description: 'Suspends an agency as another certifier proposed: in one transaction its holds and requests are released and its parties leave the waiting list; confirmed groups stay.' })
  confirmSuspension(@Ctx() scope: Scope, @Arg('input', () => ConfirmStandingInput, { description: 'Which proposal, with the impact that was looked at.' }) input: ConfirmStandingInput): Promise<object> {
    return confirmSuspension(scope, input);
  }

  @Mutation(() => ConfirmStandingResult, { description: 'Revokes all of an agency’s files in force as another certifier proposed: in one transaction its holds and requests are released and its parties leave the waiting list; confirmed groups stay.' })
  confirmRevocation(@Ctx() scope: Scope, @Arg('input', () => ConfirmStandingInput, { description: 'Which proposal, with the impact that was looked at.' }) input: ConfirmStandingInput): Promise<object> {
    return confirmRevocation(scope, input);
  }

  @Mutation(() => ReinstateCertificationResult, { description: 'Lifts a suspension before its last day. For certifiers who had no part in the file and do not belong to the agency.' })
  reinstateCertification(@Ctx() scope: Scope, @Arg('input', () => ReinstateCertificationInput, { description: 'Which file, and why.' }) input: ReinstateCertificationInput): Promise<object> {
    return reinstateCertification(scope, input);
  }
}
