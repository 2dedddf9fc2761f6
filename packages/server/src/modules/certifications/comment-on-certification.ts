import { v7 as uuid } from 'uuid';
import { NotFound } from '#access/errors';
import { inTransaction } from '#db/in-transaction';
import { keepAnswer, keyOwnerOf, knownAnswer, tryAgain } from '#db/kept-keys';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { writeAudit } from '#modules/audit/write-audit';
import { requireMayComment } from './certification.policy.ts';
import { linesOfCertification } from './checklist.finders.ts';
import { commentsOfCertification } from './comment.finders.ts';
import { refuseIfTooManyComments } from './comment.rules.ts';
import { lockCertification, seeCertification } from './lock-certification.ts';

export type CommentOnCertification = { certificationId: string; itemSlug: string | null; body: string; isInternal: boolean; key: string };

const ADD_COMMENT = sql('add-certification-comment', `
insert into certification_comment (id, certification_id, checklist_item_id, body, side, is_internal, written_at, written_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`);

/**
 * Says something about an item of a file, or about the whole file, for the agency or for the network; words for colleagues of the network
 * only are the network's alone. A comment is never changed or taken back. The trail says that somebody spoke, not what.
 */
export async function commentOnCertification(scope: Scope, wish: CommentOnCertification) {
  const seen = await seeCertification(scope, wish.certificationId);
  const { viewer, side } = requireMayComment(scope.viewer, seen, wish.isInternal);
  const { key: clientKey, ...input } = wish;
  const key = { owner: keyOwnerOf(viewer.personId), key: clientKey, input: ['comment-on-certification', input] };
  const answer = await tryAgain(() => inTransaction(scope, async (inside) => {
    const { file, now } = await lockCertification(inside, seen!.id);
    const known = await knownAnswer<{ certificationId: string; commentId: string }>(inside.db, key);
    if (known) return known;
    const [[lines], [comments]] = await Promise.all([linesOfCertification.load(inside.db, [file.id]), commentsOfCertification.load(inside.db, [file.id])]);
    const item = wish.itemSlug === null ? null : lines!.find((line) => line.item.slug === wish.itemSlug)?.item;
    if (item === undefined) throw new NotFound();
    const refusal = refuseIfTooManyComments(comments!.length);
    if (refusal) return refusal;
    const commentId = uuid();
    await inside.db.query(ADD_COMMENT, [commentId, file.id, item?.id ?? null, wish.body, side, wish.isInternal, now, viewer.personId]);
    await writeAudit(inside, {
      action: wish.isInternal ? 'comment-internally' : 'comment-on-certification', objectType: 'Certification', objectId: file.id, agencyId: side === 'AGENCY' ? file.agencyId : null,
      after: item && { about: item.title.es },
    });
    const done = { certificationId: file.id, commentId };
    await keepAnswer(inside.db, key, 'COMMENTED', done, now.toISOString());
    return done;
  }));
  scope.batches.clear();
  return answer;
}
