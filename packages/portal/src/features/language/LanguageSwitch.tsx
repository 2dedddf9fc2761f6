import { chooseLanguage } from '@/lib/language.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { BarButton } from '@/ui/actions/BarButton.tsx';

const other = {
  es: { language: 'en', short: 'EN', label: 'EN: read in English' },
  en: { language: 'es', short: 'ES', label: 'ES: leer en español' },
} as const;

/** Offers the other language, in its own words: who needs it may not read this one. */
export function LanguageSwitch() {
  const next = other[useLanguage()];
  return (
    <BarButton label={next.label} lang={next.language} onClick={() => void chooseLanguage(next.language)}>
      {next.short}
    </BarButton>
  );
}
