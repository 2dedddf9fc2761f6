import { formatNumber } from '@/lib/format-number.ts';
import { useLanguage } from '@/lib/use-language.ts';

/** As computers' own windows count, so that a person finds the same figure there. */
const megabyte = 1024 * 1024;

/** How large a file is, in the unit in which people say it: 340 kB, 1.2 MB. */
export function FileSize({ bytes }: { bytes: number }) {
  const language = useLanguage();
  const isSmall = bytes < megabyte;
  const figure = isSmall ? formatNumber(Math.max(1, Math.round(bytes / 1024)), language) : formatNumber(Math.round((bytes / megabyte) * 10) / 10, language);
  return (
    <>
      {figure}&nbsp;{isSmall ? 'kB' : 'MB'}
    </>
  );
}
