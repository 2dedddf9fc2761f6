import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { requireText } from '#graphql/text';
import type { Scope } from '#http/scope';
import { seesStaffNames } from '#modules/audit/history';
import { personById } from '#modules/people/person.finders';
import { PersonType } from '#modules/people/person.type';
import { certificationById, type CertificationRow } from './certification.finders.ts';
import { maySeeReview } from './certification.policy.ts';
import { CertificationLineType, CertificationType } from './certification.type.ts';
import type { CertificationLineRow } from './checklist.finders.ts';
import { type CommentRow, commentsOfCertification } from './comment.finders.ts';
import { commentOnCertification } from './comment-on-certification.ts';
import { CertificationCommentType, CommentOnCertificationInput, CommentOnCertificationResult, LONGEST_COMMENT } from './comment.type.ts';

/** What was said about an item, or about the whole file, as far as the viewer may read it. */
async function commentsFor(scope: Scope, certificationId: string, itemId: string | null): Promise<CommentRow[]> {
  const file = (await scope.batches.load(certificationById, certificationId))!;
  const seesInternal = maySeeReview(scope.viewer, file);
  return (await scope.batches.load(commentsOfCertification, certificationId)).filter((comment) => comment.itemId === itemId && (seesInternal || !comment.isInternal));
}

@Resolver(() => CertificationLineType)
export class LineCommentsResolver {
  @FieldResolver(() => [CertificationCommentType], { description: 'What was said about it, the oldest first.' })
  comments(@Root() line: CertificationLineRow, @Ctx() scope: Scope) {
    return commentsFor(scope, line.certificationId, line.item.id);
  }
}

@Resolver(() => CertificationType)
export class CertificationCommentsResolver {
  @FieldResolver(() => [CertificationCommentType], { description: 'What was said about the file as a whole, the oldest first.' })
  comments(@Root() file: CertificationRow, @Ctx() scope: Scope) {
    return commentsFor(scope, file.id, null);
  }
}

@Resolver(() => CertificationCommentType)
export class CertificationCommentResolver {
  @Mutation(() => CommentOnCertificationResult, { description: 'Says something about an item of a file, or about the whole file. For whoever files for the agency, and for certifiers.' })
  commentOnCertification(@Ctx() scope: Scope, @Arg('input', () => CommentOnCertificationInput, { description: 'What is said.' }) input: CommentOnCertificationInput): Promise<object> {
    const { certificationId, itemSlug, body, isInternal, key } = input;
    return commentOnCertification(scope, { certificationId, itemSlug: itemSlug ?? null, body: requireText('body', body, LONGEST_COMMENT), isInternal: isInternal ?? false, key });
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who said it. For an agency the network has one name: null for its staff.' })
  writtenBy(@Root() comment: CommentRow, @Ctx() scope: Scope) {
    return comment.side === 'AGENCY' || seesStaffNames(scope.viewer) ? scope.batches.load(personById, comment.writtenBy) : null;
  }
}
