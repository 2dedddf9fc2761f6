/** What stands in the place of a name that was erased. Who it was can be read from nothing that is left. */
export const ERASED_NAME = 'Persona borrada';

/** What stands in the place of the columns that erasing masks. Addresses end in a domain that no letter reaches (RFC 2606). */
export const MASKS: Record<string, Record<string, string>> = {
  'public.person': { name: `'${ERASED_NAME}'`, email: `id || '@erased.invalid'`, language: `'es'`, erased_at: 'app_now()' },
  'public.crew_member': { name: `'${ERASED_NAME}'` },
};
