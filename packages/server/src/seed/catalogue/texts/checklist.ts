import type { Words } from './words.ts';

/** A checklist line in both languages. Instrument and renewal are null where the catalogue knows none. */
export type ChecklistWords = { readonly title: Words; readonly issuer: Words; readonly instrument: Words | null; readonly evidence: Words; readonly renewal: Words | null };

const gercetur: Words = { es: 'GERCETUR Cusco', en: 'GERCETUR Cusco' };
const theNetwork: Words = { es: 'La red', en: 'The network' };

/** The certification checklist by slug. */
export const checklistWords: Record<string, ChecklistWords> = {
  ruc: {
    title: { es: 'RUC de once dígitos, activo', en: 'RUC of eleven digits, active' },
    issuer: { es: 'SUNAT', en: 'SUNAT' },
    instrument: null,
    evidence: { es: 'Número de RUC; si es empresa, también la vigencia de poder', en: 'RUC number; for companies also the power of attorney in force (vigencia de poder)' },
    renewal: null,
  },
  directory: {
    title: { es: 'Inscripción en el Directorio Nacional de Prestadores de Servicios Turísticos Calificados', en: 'Entry in the national directory of qualified tourism service providers' },
    issuer: { es: 'GERCETUR Cusco (antes DIRCETUR), para agencias del Cusco', en: 'GERCETUR Cusco (formerly DIRCETUR), for agencies in Cusco' },
    instrument: { es: 'Reglamento de Agencias de Viajes y Turismo (D.S. 005-2020-MINCETUR)', en: 'Travel agencies regulation (D.S. 005-2020-MINCETUR)' },
    evidence: { es: 'Declaración jurada con el Anexo I (agencia física) o el anexo del canal digital, y la inscripción en el directorio', en: 'Sworn declaration with Annex I (physical agency) or the digital-channel annex, and the directory entry' },
    renewal: null,
  },
  classification: {
    title: { es: 'Clasificación: minorista, mayorista u operador de turismo', en: 'Classification: retailer, wholesaler or tour operator' },
    issuer: gercetur,
    instrument: { es: 'Reglamento de Agencias de Viajes y Turismo', en: 'Travel agencies regulation' },
    evidence: { es: 'Clasificación declarada en la inscripción; quien opera caminatas necesita «operador de turismo»', en: 'Classification declared at registration; whoever operates treks needs “operador de turismo”' },
    renewal: null,
  },
  adventure: {
    title: { es: 'Certificado de autorización para turismo de aventura', en: 'Certificate of authorisation for adventure tourism' },
    issuer: gercetur,
    instrument: { es: 'D.S. 005-2016-MINCETUR; Ley 32392', en: 'D.S. 005-2016-MINCETUR; Law 32392' },
    evidence: { es: 'Número del certificado y fecha de vencimiento', en: 'Number of the certificate and its expiry date' },
    renewal: { es: 'Cada 4 años', en: 'Every 4 years' },
  },
  'informed-consent': {
    title: { es: 'Consentimiento informado firmado por cada turista de aventura', en: 'Informed consent signed by each adventure tourist' },
    issuer: { es: 'La propia agencia', en: 'The agency itself' },
    instrument: { es: 'Ley 32392', en: 'Law 32392' },
    evidence: { es: 'Modelo del formulario', en: 'Template of the form' },
    renewal: null,
  },
  esnna: {
    title: { es: 'Código de conducta contra la explotación sexual de niñas, niños y adolescentes (ESNNA), con afiche exhibido o publicado', en: 'Code of conduct against the sexual exploitation of children and adolescents (ESNNA), with its poster displayed or published' },
    issuer: { es: 'MINCETUR / GERCETUR', en: 'MINCETUR / GERCETUR' },
    instrument: { es: 'Resolución ministerial del MINCETUR; Ley General de Turismo', en: 'Ministerial resolution of MINCETUR; General Tourism Law' },
    evidence: { es: 'Código firmado y foto o enlace del afiche', en: 'Signed code and a photo or link of the poster' },
    renewal: null,
  },
  guides: {
    title: { es: 'Guías con título de guía oficial de turismo o licenciatura en turismo registrada, y carné', en: 'Guides with the title of official tourism guide or a registered degree in tourism, and their card' },
    issuer: { es: 'GERCETUR Cusco (carné)', en: 'GERCETUR Cusco (card)' },
    instrument: { es: 'Ley 28529, modificada por la Ley 31617', en: 'Law 28529, amended by Law 31617' },
    evidence: { es: 'Nombre de cada guía y número de su carné', en: 'Each guide’s name and card number' },
    renewal: null,
  },
  porters: {
    title: { es: 'Derechos laborales de los porteadores: condiciones por escrito, pago mínimo, seguro, límite de carga y edad mínima de 18 años', en: 'Porters’ labour rights: written terms, minimum pay, insurance, load limit and minimum age of 18' },
    issuer: { es: 'MTPE / SUNAFIL', en: 'MTPE / SUNAFIL' },
    instrument: { es: 'Ley 31614 (reemplaza a la Ley 27607 y al D.S. 011-2005-TR)', en: 'Law 31614 (replaces Law 27607 and D.S. 011-2005-TR)' },
    evidence: { es: 'Planilla o contrato, y póliza de seguro', en: 'Payroll or contract, and insurance policy' },
    renewal: null,
  },
  'tourism-law': {
    title: { es: 'Cumplimiento de la nueva Ley General de Turismo', en: 'Compliance with the new General Tourism Law' },
    issuer: { es: 'MINCETUR', en: 'MINCETUR' },
    instrument: { es: 'Ley 32392 y su reglamento (aprobado en enero de 2026)', en: 'Law 32392 and its regulation (approved in January 2026)' },
    evidence: { es: 'Declaración propia', en: 'Self-declaration' },
    renewal: null,
  },
  insurance: {
    title: { es: 'Seguro vigente (accidentes, responsabilidad civil o SCTR)', en: 'Insurance in force (accident, civil liability or SCTR)' },
    issuer: { es: 'Compañía de seguros', en: 'Insurer' },
    instrument: null,
    evidence: { es: 'Número de póliza y fecha de vencimiento', en: 'Policy number and expiry date' },
    renewal: null,
  },
  'data-protection': {
    title: { es: 'Política de datos personales (Ley 29733)', en: 'Personal data policy (Law 29733)' },
    issuer: { es: 'ANPD', en: 'ANPD' },
    instrument: { es: 'Ley 29733', en: 'Law 29733' },
    evidence: { es: 'Política publicada', en: 'Published policy' },
    renewal: null,
  },
  'pca-fee': {
    title: { es: 'Paga el derecho de ingreso al área de conservación por cada viajero', en: 'Pays the conservation area’s entrance fee for every traveller' },
    issuer: theNetwork,
    instrument: { es: 'Norma de la red', en: 'Network rule' },
    evidence: { es: 'Constancia de pago por salida', en: 'Payment record per departure' },
    renewal: null,
  },
  'local-services': {
    title: { es: 'Contrata arrieros, cocineros, guías, hospedaje y artesanía de las comunidades', en: 'Hires muleteers, cooks, guides, lodging and crafts from the communities' },
    issuer: theNetwork,
    instrument: { es: 'Norma de la red (propuesta)', en: 'Network rule (proposed)' },
    evidence: { es: 'Lista de proveedores locales por salida', en: 'List of local providers per departure' },
    renewal: null,
  },
};
