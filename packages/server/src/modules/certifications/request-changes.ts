import { keepAnswer, keyOwnerOf, knownAnswer } from '#db/kept-keys';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { writeAudit } from '#modules/audit/write-audit';
import { beginReview } from './assign-certification.ts';
import { refuseIfNotSubmitted, requireStep } from './certification.rules.ts';
import { linesOfCertification } from './checklist.finders.ts';
import { marksOfCertification } from './mark.finders.ts';
import { refuseIfNothingAsked } from './mark.rules.ts';
import { refuseIfProposalOpen } from './proposal.rules.ts';
import { reviewFile } from './review-file.ts';
import { openProposalOf } from './write-proposal.ts';

// What is asked is said in the thread of each item, where it stays when the mark falls; the letter is set from the same words.
const SAY = sql('say-what-is-asked', `
insert into certification_comment (certification_id, checklist_item_id, body, side, written_at, written_by)
select $1, x.item_id, x.body, 'NETWORK', $4, $5 from unnest($2::uuid[], $3::text[]) x(item_id, body) returning id`);

/**
 * Gives a file back to its agency: for every item marked ASK or REFUSE what is asked, or why it is not accepted, and a general text if there is one. The
 * agency gets a letter that lists them. Refuses to ask for nothing. A repetition with the same key asks nothing anew.
 */
export function requestChanges(scope: Scope, wish: { certificationId: string; text: string | null; key: string }) {
  const text = wish.text?.trim() || null;
  return reviewFile(scope, wish.certificationId, async (inside, under) => {
    const { viewer, file, row, now } = under;
    const key = { owner: keyOwnerOf(viewer.personId), key: wish.key, input: ['request-changes', file.id, text] };
    const known = await knownAnswer<{ certificationId: string }>(inside.db, key);
    if (known) return known;
    const [given] = await marksOfCertification.load(inside.db, [file.id]);
    const refusal = refuseIfNotSubmitted(row.state) ?? refuseIfProposalOpen(await openProposalOf(inside.db, file.id)) ?? refuseIfNothingAsked(given!, text);
    if (refusal) return refusal;
    const [lines] = await linesOfCertification.load(inside.db, [file.id]);
    const asked = lines!.flatMap(({ item }) => given!.filter(({ itemId, mark }) => itemId === item.id && mark !== 'OK').map(({ note }) => ({ item, note: note! })));
    const at = now.toISOString();
    const said = await inside.db.query<{ id: string }>(SAY, [file.id, [...asked.map(({ item }) => item.id), ...(text ? [null] : [])], [...asked.map(({ note }) => note), ...(text ? [text] : [])], at, viewer.personId]);
    const before = file.state;
    beginReview(under);
    requireStep(file.state, 'INFO_REQUESTED');
    file.state = 'INFO_REQUESTED';
    await inside.em.flush();
    await writeAudit(inside, {
      action: 'request-changes', objectType: 'Certification', objectId: file.id, agencyId: file.agencyId, reason: text,
      before: { state: before }, after: { state: 'INFO_REQUESTED', ...Object.fromEntries(asked.map(({ item, note }) => [item.slug, note])) },
    });
    await announce(inside.db, [{ kind: 'certification-changes-requested', objectId: file.id, facts: { agencyId: file.agencyId, commentIds: said.map(({ id }) => id) } }], at);
    await keepAnswer(inside.db, key, 'REQUESTED', { certificationId: file.id }, at);
    return { certificationId: file.id };
  });
}
