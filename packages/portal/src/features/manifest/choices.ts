import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DocumentType, Sex } from '@/graphql/__generated__/schema.ts';
import { plainText } from './plain-text.ts';

/** Papers a traveller may be named by, as we call them. */
export const documentTypeWords: Record<DocumentType, MessageDescriptor> = {
  PASSPORT: msg`Pasaporte`,
  DNI: msg`DNI`,
  CE: msg`Carné de extranjería`,
  FOREIGN_ID: msg`Documento de identidad extranjero`,
};

export const sexWords: Record<Sex, MessageDescriptor> = {
  FEMALE: msg`Femenino`,
  MALE: msg`Masculino`,
  UNSPECIFIED: msg`No especificado`,
};

/** How sheets in Spanish and English call the same. */
const documentTypeNames: Record<DocumentType, string> = {
  PASSPORT: 'passport,pasaporte,pas,pass,pp,psp,ppt',
  DNI: 'dni,d n i,documento nacional de identidad',
  CE: 'ce,c e,carne de extranjeria,carnet de extranjeria,carnet extranjeria,carne extranjeria,carnet de extranjero,residence card,foreign resident card,foreigner card,foreign residents card',
  FOREIGN_ID: 'foreign id,documento de identidad extranjero,documento extranjero,cedula,cedula de identidad,cedula de ciudadania,ci,c i,identity card,id card,national id,foreign identity card,dni extranjero',
};
const sexNames: Record<Sex, string> = {
  FEMALE: 'f,femenino,fem,mujer,female,woman',
  MALE: 'm,masculino,masc,hombre,varon,h,male,man',
  UNSPECIFIED: 'x,unspecified,no especificado,no especifica,no binario,non binary,otro,other',
};

function lookup<Choice extends string>(names: Record<Choice, string>): Map<string, Choice> {
  const choices = Object.keys(names) as Choice[];
  return new Map(choices.flatMap((choice) => [plainText(choice), ...names[choice].split(',')].map((name) => [name, choice] as const)));
}
const byDocumentName = lookup(documentTypeNames);
const bySexName = lookup(sexNames);

/** The paper a cell means, in words of either language or as we store it. Null when it is none of ours. */
export function readDocumentType(text: string): DocumentType | null {
  return byDocumentName.get(plainText(text)) ?? null;
}

/** The sex a cell means. Null when nothing can be read in it. */
export function readSex(text: string): Sex | null {
  return bySexName.get(plainText(text)) ?? null;
}
