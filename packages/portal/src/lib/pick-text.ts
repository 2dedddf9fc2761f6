import type { Language } from './language.ts';

/** A text the network keeps in both languages; English may not be written yet. */
export type BothTexts = { es: string; en: string | null };

/** The text in the reader's language, else the Spanish one, with the language it is really in. */
export function pickText(text: BothTexts, language: Language): { text: string; lang: Language } {
  return language === 'en' && text.en ? { text: text.en, lang: 'en' } : { text: text.es, lang: 'es' };
}
