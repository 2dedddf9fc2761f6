import type { Language } from '@/lib/language.ts';
import { plainText } from './plain-text.ts';

/** Countries of ISO 3166-1 alpha-2, as issued by the standard: the same 249 the server knows. */
export const countryCodes: readonly string[] = `
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ
NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`
  .trim()
  .split(/\s+/);

/** Names people write that no list of names has, and three-letter codes of passports seen most often. */
const otherNames: Record<string, string> = {
  'ee uu': 'US', 'ee uu a': 'US', eeuu: 'US', usa: 'US', 'u s a': 'US', 'u s': 'US', 'united states of america': 'US', 'estados unidos de america': 'US',
  uk: 'GB', 'u k': 'GB', gbr: 'GB', england: 'GB', inglaterra: 'GB', scotland: 'GB', escocia: 'GB', wales: 'GB', gales: 'GB', 'great britain': 'GB', 'gran bretana': 'GB',
  holanda: 'NL', holland: 'NL', nld: 'NL', per: 'PE', arg: 'AR', bol: 'BO', bra: 'BR', can: 'CA', che: 'CH', chl: 'CL', col: 'CO', deu: 'DE', ecu: 'EC', esp: 'ES',
  fra: 'FR', ita: 'IT', jpn: 'JP', mex: 'MX', aus: 'AU', ven: 'VE', corea: 'KR', korea: 'KR', 'republica checa': 'CZ', 'czech republic': 'CZ', rusia: 'RU', turquia: 'TR', turkey: 'TR',
};

const namesIn = (language: string) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
let known: Map<string, string> | null = null;

/** Country names in the languages our sheets come in; made once, when first needed. */
function knownNames(): Map<string, string> {
  if (known) return known;
  known = new Map(Object.entries(otherNames));
  for (const language of ['qu', 'en', 'es']) {
    const names = namesIn(language);
    for (const code of countryCodes) {
      const name = names.of(code);
      if (name) known.set(plainText(name), code);
    }
  }
  return known;
}

/** The country a cell means: by its code, or by its name in Spanish, English or, where the browser has it, Quechua. Null when no country is called so. */
export function readCountry(text: string): string | null {
  const plain = plainText(text);
  const code = plain.toUpperCase();
  if (code.length === 2 && countryCodes.includes(code)) return code;
  return knownNames().get(plain) ?? null;
}

/** A country's name in the reader's language; the code itself where there is none. */
export function countryName(code: string, language: Language): string {
  return namesIn(language === 'es' ? 'es' : 'en').of(code) ?? code;
}
