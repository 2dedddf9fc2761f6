import { useLanguage } from '@/lib/use-language.ts';
import { countryCodes, countryName } from './countries.ts';
import { countryListId } from './ManifestCell.tsx';

/** The names of countries a browser proposes while a nationality is typed: one list for all cells. */
export function CountryList() {
  const language = useLanguage();
  const names = countryCodes.map((code) => countryName(code, language)).toSorted((a, b) => a.localeCompare(b, language));
  return (
    <datalist id={countryListId}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
