import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DocumentType } from '@/graphql/__generated__/schema.ts';

/** Kinds of papers, short enough for a line of a printed list. */
export const paperWords: Record<DocumentType, MessageDescriptor> = {
  PASSPORT: msg`Pasaporte`,
  DNI: msg`DNI`,
  CE: msg`Carné de extranjería`,
  FOREIGN_ID: msg`Doc. extranjero`,
};
