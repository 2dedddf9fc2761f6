import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { textOrNull } from '#graphql/text';
import type { Scope } from '#http/scope';
import { LONGEST_REASON } from '#modules/audit/reason.rules';
import { approveCertification } from './approve-certification.ts';
import { ApproveCertificationInput, DecideCertificationResult, RejectCertificationInput } from './decide.type.ts';
import { rejectCertification } from './reject-certification.ts';

@Resolver()
export class DecideMutation {
  @Mutation(() => DecideCertificationResult, { description: 'Certifies an agency from today on. For certifiers who had no part in the file and do not belong to the agency.' })
  approveCertification(@Ctx() scope: Scope, @Arg('input', () => ApproveCertificationInput, { description: 'Which file, until when.' }) input: ApproveCertificationInput): Promise<object> {
    return approveCertification(scope, { certificationId: input.certificationId, validUntil: input.validUntil, note: textOrNull('note', input.note, LONGEST_REASON) });
  }

  @Mutation(() => DecideCertificationResult, { description: 'Refuses to certify an agency by this file. For certifiers who had no part in the file and do not belong to the agency.' })
  rejectCertification(@Ctx() scope: Scope, @Arg('input', () => RejectCertificationInput, { description: 'Which file, and why.' }) input: RejectCertificationInput): Promise<object> {
    return rejectCertification(scope, input);
  }
}
