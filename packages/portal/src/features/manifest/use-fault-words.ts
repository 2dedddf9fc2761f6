import { useLingui } from '@lingui/react/macro';
import { ageClassWords, rateClassWords } from '@/features/states/class-words.ts';
import { columnWords } from './column-words.ts';
import type { ManifestFacts, RowFault } from './check-manifest.ts';
import { longestName, longestNote } from './entry-faults.ts';
import { readRow } from './read-row.ts';
import type { Row } from './row.ts';
import { travellerClass } from './traveller-class.ts';

/** Says a fault as a person reads it: what was expected, what was found. `placed` puts the row and the column before it. */
export function useFaultWords(facts: ManifestFacts) {
  const { t, i18n } = useLingui();

  function documentForm(row: Row): string {
    const found = row.documentNumber;
    switch (readRow(row).documentType) {
      case 'DNI':
        return t`un DNI tiene 8 cifras, se encontró «${found}»`;
      case 'PASSPORT':
        return t`un pasaporte tiene de 5 a 20 letras o cifras, se encontró «${found}»`;
      default:
        return t`se esperaban de 4 a 20 letras, cifras o guiones, se encontró «${found}»`;
    }
  }

  function mismatch(row: Row): string {
    const { documentType, nationality, birthDate } = readRow(row);
    if (!documentType || !nationality || !birthDate) return t`no es de la clase que se dijo al bloquear`;
    const own = travellerClass({ documentType, nationality, birthDate }, facts.firstDay);
    const stated = facts.party.find((one) => one.rateClass === own.rateClass && one.ageClass === own.ageClass)?.count ?? 0;
    const name = `${i18n._(rateClassWords[own.rateClass])}, ${i18n._(ageClassWords[own.ageClass]).toLowerCase()}`;
    return t`por sus datos es de la clase «${name}», y al bloquear se dijo ${stated}. Cambie la fila, o libere y bloquee de nuevo con el grupo correcto`;
  }

  function unreadable(field: string | null, row: Row): string {
    if (field === 'birthDate') return t`se esperaba día/mes/año, se encontró «${row.birthDate}»`;
    if (field === 'sex') return t`se esperaba F, M o X, se encontró «${row.sex}»`;
    return t`se esperaba pasaporte, DNI, carné de extranjería o documento extranjero, se encontró «${row.documentType}»`;
  }

  function words({ field, fault }: RowFault, row: Row, travellers: number): string {
    switch (fault) {
      case 'MISSING':
        return field ? t`falta` : t`le faltan viajeros, y el plazo para nombrarlos ya venció`;
      case 'UNREADABLE':
        return unreadable(field, row);
      case 'INVALID_CHARACTERS':
        return t`tiene signos que no se pueden guardar; escríbalo de nuevo`;
      case 'INVALID_DOCUMENT':
        if (field === 'documentNumber') return documentForm(row);
        return readRow(row).documentType === 'DNI'
          ? t`un DNI es de personas peruanas; para otra nacionalidad, pasaporte o carné de extranjería`
          : t`con documento extranjero ingresan nacionales de Argentina, Bolivia, Chile, Colombia, Ecuador y Venezuela; los demás, con pasaporte`;
      case 'DUPLICATE_DOCUMENT':
        return t`«${row.documentNumber}» ya está en otra fila`;
      case 'INVALID_NATIONALITY':
        return t`se esperaba un país o su código, como Perú o PE, se encontró «${row.nationality}»`;
      case 'BIRTH_DATE_IMPOSSIBLE':
        return t`se esperaba una fecha desde 1901 y no futura, se encontró «${row.birthDate}»`;
      case 'TOO_LONG':
        return field === 'firstNames' || field === 'lastNames' ? t`son más de ${longestName} letras` : t`son más de ${longestNote} letras`;
      case 'TOO_MANY_TRAVELLERS':
        return t`tiene ${travellers} viajeros y se bloqueó para ${facts.people}`;
      case 'PARTY_MISMATCH':
        return mismatch(row);
      case 'MINOR_WITHOUT_ADULT':
        return t`los menores de 18 años viajan con al menos un adulto`;
      default:
        return t`el servidor no lo aceptó`;
    }
  }

  function placed(fault: RowFault, row: Row, travellers: number): string {
    const says = words(fault, row, travellers);
    if (fault.row === null) return t`La lista: ${says}.`;
    const number = fault.row + 1;
    if (!fault.field) return t`Fila ${number}: ${says}.`;
    const column = i18n._(columnWords[fault.field]).toLowerCase();
    return t`Fila ${number}, ${column}: ${says}.`;
  }

  return { words, placed };
}
