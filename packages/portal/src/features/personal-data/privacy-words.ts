import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { DataOwner, Erasure } from '@/graphql/__generated__/schema.ts';

/** Whose data something is, in the order of the page. */
export const ownerWords: Record<DataOwner, MessageDescriptor> = {
  TRAVELLER: msg`De quien viaja`, PERSON: msg`De quien tiene una cuenta`, CREW: msg`De guías y arrieros`, CLIENT: msg`De clientes de las agencias`,
  AGENCY: msg`De las agencias`, ANYBODY: msg`De quien visita el sitio`,
};

export const erasureWords: Record<Erasure, MessageDescriptor> = {
  DELETE: msg`Se borra`, BLANK: msg`Queda vacío`, MASK: msg`Se vuelve anónimo`, KEEP: msg`Se conserva`,
};
