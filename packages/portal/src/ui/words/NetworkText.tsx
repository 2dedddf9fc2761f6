import { pickText, type BothTexts } from '@/lib/pick-text.ts';
import { useLanguage } from '@/lib/use-language.ts';

/** A text from the server in the reader's language; one that is only in Spanish says so to a screen reader. */
export function NetworkText(props: { text: BothTexts }) {
  const language = useLanguage();
  const { text, lang } = pickText(props.text, language);
  return <span lang={lang === language ? undefined : lang}>{text}</span>;
}
