import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { refuseIfDatesInvalid } from '#modules/documents/document.rules';
import { changeDocument } from './change-document.ts';

export type SetDocumentDates = { documentId: string; issuedOn: string | null; validUntil: string | null };

const SET_DATES = sql('set-document-dates', 'update document_version set issued_on = $2, valid_until = $3 where id = $1');

/** Says when a paper, as it is now, was issued and until when it is valid. Refuses a paper that would run out before it was issued. */
export function setDocumentDates(scope: Scope, wish: SetDocumentDates) {
  const { documentId, issuedOn, validUntil } = wish;
  return changeDocument(scope, documentId, async (inside, { current }) => {
    const refusal = refuseIfDatesInvalid(wish);
    if (refusal) return refusal;
    if (current.issuedOn === issuedOn && current.validUntil === validUntil) return null;
    await inside.db.query(SET_DATES, [current.id, issuedOn, validUntil]);
    return { action: 'set-document-dates', before: { issuedOn: current.issuedOn, validUntil: current.validUntil }, after: { issuedOn, validUntil } };
  });
}
