import type { Language } from '@/lib/language.ts';

/** The lines of the checklist by their keys: as the history of a file names them. */
export function checklistNames(items: ReadonlyArray<{ slug: string; title: { es: string; en: string | null } }>, language: Language): Record<string, string> {
  return Object.fromEntries(items.map(({ slug, title }) => [slug, (language === 'en' && title.en) || title.es]));
}
