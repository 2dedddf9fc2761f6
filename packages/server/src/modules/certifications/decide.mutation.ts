import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { textOrNull } from '#graphql/text';
import type { Scope } from '#http/scope';
import { LONGEST_REASON } from '#modules/audit/reason.rules';
import { approveCertification } from './approve-certification.ts';
import { DecideCertificationResult } from './decide-result.type.ts';
import { ApproveCertificationInput } from './decide.type.ts';
import { LONGEST_CONDITIONS } from './decision.rules.ts';

@Resolver()
export class DecideMutation {
  @Mutation(() => DecideCertificationResult, { description: 'Certifies an agency from today on. For certifiers who had no part in the file and do not belong to the agency.' })
  approveCertification(@Ctx() scope: Scope, @Arg('input', () => ApproveCertificationInput, { description: 'Which file, until when, under which conditions.' }) input: ApproveCertificationInput): Promise<object> {
    return approveCertification(scope, {
      certificationId: input.certificationId, validUntil: input.validUntil, note: textOrNull('note', input.note, LONGEST_REASON), conditions: textOrNull('conditions', input.conditions, LONGEST_CONDITIONS),
    });
  }
}
