import { formatNumber } from '@/lib/format-number.ts';
import { useLanguage } from '@/lib/use-language.ts';

/** How large a file is, in the unit in which people say it: 340 kB, 1.2 MB. */
export function FileSize({ bytes }: { bytes: number }) {
  const language = useLanguage();
  const isSmall = bytes < 1_000_000;
  const figure = isSmall ? formatNumber(Math.max(1, Math.round(bytes / 1_000)), language) : formatNumber(Math.round(bytes / 100_000) / 10, language);
  return (
    <>
      {figure}&nbsp;{isSmall ? 'kB' : 'MB'}
    </>
  );
}
