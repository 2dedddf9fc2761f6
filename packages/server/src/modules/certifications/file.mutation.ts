import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { badInput } from '#graphql/bad-input';
import { textOrNull } from '#graphql/text';
import type { Scope } from '#http/scope';
import { answerChecklist } from './answer-checklist.ts';
import { certificationById } from './certification.finders.ts';
import { CertificationType } from './certification.type.ts';
import {
  AnswerChecklistInput, AnswerChecklistResult, CertificationAlreadyOpenType, CertificationSuccessType, LONGEST_ANSWER, MOST_ANSWERS, StartCertificationInput,
  StartCertificationResult, SubmitCertificationInput, SubmitCertificationResult,
} from './file.type.ts';
import { startCertification } from './start-certification.ts';
import { submitCertification } from './submit-certification.ts';

@Resolver()
export class FileMutation {
  @Mutation(() => StartCertificationResult, { description: 'Begins a certification file for an agency. For its owners; a renewal is a new file.' })
  startCertification(@Ctx() scope: Scope, @Arg('input', () => StartCertificationInput, { description: 'Which agency.' }) input: StartCertificationInput): Promise<object> {
    return startCertification(scope, input);
  }

  @Mutation(() => AnswerChecklistResult, { description: 'Writes answers into a file that is in the agency’s hands.' })
  answerChecklist(@Ctx() scope: Scope, @Arg('input', () => AnswerChecklistInput, { description: 'Which file, which answers.' }) input: AnswerChecklistInput): Promise<object> {
    if (input.answers.length > MOST_ANSWERS) throw badInput(`answers has at most ${MOST_ANSWERS} entries.`);
    if (new Set(input.answers.map((a) => a.itemSlug)).size < input.answers.length) throw badInput('answers names an item twice.');
    const answers = input.answers.map(({ itemSlug, answer, validUntil }) =>
      ({ itemSlug, answer: textOrNull('answer', answer, LONGEST_ANSWER), validUntil: validUntil ?? null }));
    return answerChecklist(scope, { certificationId: input.certificationId, answers });
  }

  @Mutation(() => SubmitCertificationResult, { description: 'Hands a file in to the network.' })
  submitCertification(@Ctx() scope: Scope, @Arg('input', () => SubmitCertificationInput, { description: 'Which file.' }) input: SubmitCertificationInput): Promise<object> {
    return submitCertification(scope, input);
  }
}

@Resolver(() => CertificationSuccessType)
export class CertificationSuccessResolver {
  @FieldResolver(() => CertificationType, { description: 'The file as it stands now.' })
  certification(@Root() answer: { certificationId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(certificationById, answer.certificationId);
  }
}

@Resolver(() => CertificationAlreadyOpenType)
export class CertificationAlreadyOpenResolver {
  @FieldResolver(() => CertificationType, { description: 'The file in work.' })
  certification(@Root() refusal: { certificationId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(certificationById, refusal.certificationId);
  }
}
