/** Papers a traveller may be named by. */
export const documentTypes = ['PASSPORT', 'DNI', 'CE', 'FOREIGN_ID'] as const;
export type DocumentType = (typeof documentTypes)[number];

/** How a number of each kind is written. Only the DNI has one official form; the others keep out what is no number at all. */
const FORMS: Record<DocumentType, RegExp> = {
  PASSPORT: /^[A-Za-z0-9]{5,20}$/,
  DNI: /^[0-9]{8}$/,
  CE: /^[A-Za-z0-9-]{4,20}$/,
  FOREIGN_ID: /^[A-Za-z0-9-]{4,20}$/,
};

/** Countries whose nationals may enter Peru with their identity card (docs: catalogue, traveller documents). */
const ENTER_WITH_IDENTITY_CARD: ReadonlySet<string> = new Set(['AR', 'BO', 'CL', 'CO', 'EC', 'VE']);

/** True when the number is written as numbers of its kind are. */
export const isDocumentNumber = (type: DocumentType, number: string): boolean => FORMS[type].test(number);

/** True when nationals of the country can hold such a paper: a DNI is Peruvian, a foreign identity card is of a country whose card Peru accepts. */
export function canHold(type: DocumentType, nationality: string): boolean {
  if (type === 'DNI') return nationality === 'PE';
  if (type === 'FOREIGN_ID') return ENTER_WITH_IDENTITY_CARD.has(nationality);
  return true;
}

/**
 * What makes a document the same as another: kind, number in whatever case, and for papers of other countries the
 * country, for two countries may issue one number.
 */
export function documentKey({ documentType, documentNumber, nationality }: { documentType: DocumentType; documentNumber: string; nationality: string }): string {
  const issuer = documentType === 'DNI' || documentType === 'CE' ? 'PE' : nationality;
  return `${documentType}/${issuer}/${documentNumber.toUpperCase()}`;
}

/** A document's number for those who may not see it whole: its last three characters. */
export const maskedNumber = (number: string): string => `${'•'.repeat(Math.max(0, number.length - 3))}${number.slice(-3)}`;
