import { useLingui } from '@lingui/react';
import type { Language } from './language.ts';

/** The language shown now; a component that uses it is drawn again when the person switches. */
export function useLanguage(): Language {
  const { i18n } = useLingui();
  return i18n.locale === 'en' ? 'en' : 'es';
}
