import { chooseLanguage, type Language } from '@/lib/language.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { BarButton } from '@/ui/actions/BarButton.tsx';

const other = {
  es: { language: 'en', short: 'EN', label: 'EN: read in English' },
  en: { language: 'es', short: 'ES', label: 'ES: leer en español' },
} as const;

/** Offers the other language, in its own words: who needs it may not read this one. */
export function LanguageSwitch({ onChosen }: { onChosen?: (language: Language) => void }) {
  const next = other[useLanguage()];
  function choose() {
    void chooseLanguage(next.language);
    onChosen?.(next.language);
  }
  return (
    <BarButton label={next.label} lang={next.language} onClick={choose}>
      {next.short}
    </BarButton>
  );
}
