import { i18n, type Messages } from '@lingui/core';
import { keep } from '@/lib/kept.ts';

/** The languages of the portal. Spanish is the source; English is translated by hand. */
export const languages = ['es', 'en'] as const;
export type Language = (typeof languages)[number];

const catalogues: Record<Language, () => Promise<{ messages: Messages }>> = {
  es: () => import('@/text/es.po'),
  en: () => import('@/text/en.po'),
};

/** The language public/boot.js decided before the first paint: the person's choice, else the browser's. */
export function startLanguage(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'es';
}

export async function showLanguage(language: Language) {
  const { messages } = await catalogues[language]();
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
}

export async function chooseLanguage(language: Language) {
  await showLanguage(language);
  keep('vilcanota.language', language);
}
