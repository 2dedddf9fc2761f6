import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { textOrNull } from '#graphql/text';
import type { Scope } from '#http/scope';
import { personById } from '#modules/people/person.finders';
import { PersonType } from '#modules/people/person.type';
import { assignCertification, takeCertification } from './assign-certification.ts';
import { LONGEST_NOTE, LONGEST_REQUEST } from './mark.rules.ts';
import { markLine } from './mark-line.ts';
import { requestChanges } from './request-changes.ts';
import {
  AlreadyTakenType, AssignCertificationInput, AssignCertificationResult, MarkLineInput, MarkLineResult, RequestChangesInput, RequestChangesResult, SetCertificationDueInput,
  SetCertificationDueResult, TakeCertificationInput,
} from './review-input.type.ts';
import { setCertificationDue } from './set-certification-due.ts';

@Resolver()
export class ReviewMutation {
  @Mutation(() => AssignCertificationResult, { description: 'Takes a file into review. For certifiers who had no part in the file and do not belong to the agency.' })
  takeCertification(@Ctx() scope: Scope, @Arg('input', () => TakeCertificationInput, { description: 'Which file.' }) input: TakeCertificationInput): Promise<object> {
    return takeCertification(scope, input);
  }

  @Mutation(() => AssignCertificationResult, { description: 'Gives a file to a certifier, or back to nobody. For certifiers who had no part in the file and do not belong to the agency.' })
  assignCertification(@Ctx() scope: Scope, @Arg('input', () => AssignCertificationInput, { description: 'Which file, to whom.' }) input: AssignCertificationInput): Promise<object> {
    return assignCertification(scope, { certificationId: input.certificationId, assigneeId: input.assigneeId ?? null });
  }

  @Mutation(() => SetCertificationDueResult, { description: 'Sets by when the network answers a file. For certifiers who had no part in the file and do not belong to the agency.' })
  setCertificationDue(@Ctx() scope: Scope, @Arg('input', () => SetCertificationDueInput, { description: 'Which file, by when.' }) input: SetCertificationDueInput): Promise<object> {
    return setCertificationDue(scope, input);
  }

  @Mutation(() => MarkLineResult, { description: 'Marks what an item of a file shows now. For certifiers who had no part in the file and do not belong to the agency.' })
  markLine(@Ctx() scope: Scope, @Arg('input', () => MarkLineInput, { description: 'Which item, which mark.' }) input: MarkLineInput): Promise<object> {
    const { certificationId, itemSlug, mark, note, evidence } = input;
    return markLine(scope, { certificationId, itemSlug, mark: mark ?? null, note: textOrNull('note', note, LONGEST_NOTE), evidence });
  }

  @Mutation(() => RequestChangesResult, { description: 'Gives a file back to its agency and says what is asked. For certifiers who had no part in the file and do not belong to the agency.' })
  requestChanges(@Ctx() scope: Scope, @Arg('input', () => RequestChangesInput, { description: 'Which file, and what is asked in general.' }) input: RequestChangesInput): Promise<object> {
    return requestChanges(scope, { certificationId: input.certificationId, text: textOrNull('text', input.text, LONGEST_REQUEST), key: input.key });
  }
}

@Resolver(() => AlreadyTakenType)
export class AlreadyTakenResolver {
  @FieldResolver(() => PersonType, { description: 'Who is at it.' })
  assignee(@Root() refusal: { assigneeId: string }, @Ctx() scope: Scope) {
    return scope.batches.load(personById, refusal.assigneeId);
  }
}
