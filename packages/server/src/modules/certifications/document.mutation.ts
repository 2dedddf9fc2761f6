import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Scope } from '#http/scope';
import { removeDocument } from './change-document.ts';
import { RemoveDocumentInput, RemoveDocumentResult, SetDocumentDatesInput, SetDocumentDatesResult } from './document.type.ts';
import { setDocumentDates } from './set-document-dates.ts';

@Resolver()
export class DocumentMutation {
  @Mutation(() => RemoveDocumentResult, { description: 'Takes a paper with all its versions out of a file that is in the agency’s hands.' })
  removeDocument(@Ctx() scope: Scope, @Arg('input', () => RemoveDocumentInput, { description: 'Which paper.' }) input: RemoveDocumentInput): Promise<object> {
    return removeDocument(scope, input);
  }

  @Mutation(() => SetDocumentDatesResult, { description: 'Says when a paper was issued and until when it is valid.' })
  setDocumentDates(@Ctx() scope: Scope, @Arg('input', () => SetDocumentDatesInput, { description: 'Which paper, which dates.' }) input: SetDocumentDatesInput): Promise<object> {
    return setDocumentDates(scope, { documentId: input.documentId, issuedOn: input.issuedOn ?? null, validUntil: input.validUntil ?? null });
  }
}
