import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ColumnKey } from './row.ts';

/** Our columns, as they head the list and as "copiar encabezados" gives them; read-header.ts knows them in both languages. */
export const columnWords: Record<ColumnKey, MessageDescriptor> = {
  firstNames: msg`Nombres`,
  lastNames: msg`Apellidos`,
  documentType: msg`Tipo de documento`,
  documentNumber: msg`Número de documento`,
  nationality: msg`Nacionalidad`,
  birthDate: msg`Fecha de nacimiento`,
  sex: msg`Sexo`,
  diet: msg`Dieta`,
  medicalNote: msg`Nota médica`,
  emergencyContact: msg`Contacto de emergencia`,
};
