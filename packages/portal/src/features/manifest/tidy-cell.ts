import type { Language } from '@/lib/language.ts';
import { countryName, readCountry } from './countries.ts';
import { readDate, writeDate } from './read-date.ts';
import type { ColumnKey } from './row.ts';

/** A cell as we would write it, once it was left: dates as day/month/year, countries by name. What is not understood stays as typed. */
export function tidyCell(field: ColumnKey, text: string, language: Language): string {
  const bare = text.trim();
  if (field === 'birthDate') {
    const date = readDate(bare);
    return date ? writeDate(date) : bare;
  }
  if (field === 'nationality') {
    const code = readCountry(bare);
    return code ? countryName(code, language) : bare;
  }
  return bare;
}
