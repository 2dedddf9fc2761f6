import type { KeepingName, Words } from './keeping.ts';

/** Whose data something is. */
export const subjects = ['TRAVELLER', 'PERSON', 'CREW', 'CLIENT', 'AGENCY', 'ANYBODY'] as const;
export type Subject = (typeof subjects)[number];

/** Whom one can ask for by name: their data is exported and erased as a whole. */
export const askable = ['TRAVELLER', 'PERSON', 'CREW'] as const satisfies readonly Subject[];
export type Askable = (typeof askable)[number];

/** Of what kind personal data is. */
export const dataKinds = ['IDENTITY', 'DOCUMENT', 'HEALTH', 'CONTACT', 'TRACE', 'WORDS', 'SECRET'] as const;
export type DataKind = (typeof dataKinds)[number];

/** What erasing its person does to it. */
export const erasures = ['DELETE', 'BLANK', 'MASK', 'KEEP'] as const;
export type Erasure = (typeof erasures)[number];

/** Personal data of one kind, as people are told about it. */
export type DataGroup = {
  whose: Subject; kind: DataKind;
  what: Words;
  kept: KeepingName;
  erasure: Erasure;
  /** Why it stays, or when it goes, where erasing does not take it at once. */
  stays?: Words;
};

const goesByItself: Words = { es: 'No se asocia a una persona; se va sola al vencer su plazo.', en: 'It is not tied to a person; it goes by itself when its time is over.' };
const onlyPseudonym: Words = {
  es: 'El historial exige saber que alguien lo hizo: queda una clave que, una vez borrada la cuenta, ya no dice quién fue.',
  en: 'The history must say that somebody did it: a key stays which, once the account is erased, no longer says who.',
};
const partOfRecord: Words = {
  es: 'Es parte de una decisión o de la contabilidad de la red; queda sin el nombre de quien lo escribió.',
  en: 'It is part of a decision or of the accounts of the network; it stays without the name of whoever wrote it.',
};

const evidenceOfAgency: Words = {
  es: 'Prueba lo que la agencia presentó; se borra por sí solo al vencer su plazo, y queda qué hubo y cuándo se borró.',
  en: 'It proves what the agency showed; it is erased by itself when its time is over, and what there was and when it went stays.',
};

/** THE list of personal data by kind. The tags say which column belongs to which; the privacy page prints it. */
export const groups = {
  travellerIdentity: {
    whose: 'TRAVELLER', kind: 'IDENTITY', kept: 'names', erasure: 'DELETE',
    what: { es: 'Nombres, apellidos, nacionalidad, fecha de nacimiento y sexo de quien viaja, y la clase de tarifa que resulta', en: 'First and last names, nationality, birth date and sex of a traveller, and the rate class that follows' },
  },
  travellerDocument: {
    whose: 'TRAVELLER', kind: 'DOCUMENT', kept: 'papers', erasure: 'DELETE',
    what: { es: 'Tipo y número del documento de identidad', en: 'Kind and number of the identity document' },
  },
  travellerHealth: {
    whose: 'TRAVELLER', kind: 'HEALTH', kept: 'papers', erasure: 'DELETE',
    what: { es: 'Nota médica y alimentación', en: 'Medical note and diet' },
  },
  travellerContact: {
    whose: 'TRAVELLER', kind: 'CONTACT', kept: 'papers', erasure: 'DELETE',
    what: { es: 'A quién llamar en una emergencia', en: 'Whom to call in an emergency' },
  },
  personIdentity: {
    whose: 'PERSON', kind: 'IDENTITY', kept: 'account', erasure: 'MASK',
    what: { es: 'Nombre de la cuenta y el idioma de sus cartas', en: 'Name of the account and the language of its letters' },
  },
  personContact: {
    whose: 'PERSON', kind: 'CONTACT', kept: 'account', erasure: 'MASK',
    what: { es: 'Correo electrónico', en: 'E-mail address' },
  },
  personFormerContact: {
    whose: 'PERSON', kind: 'CONTACT', kept: 'letters', erasure: 'DELETE',
    what: { es: 'El correo que la cuenta tuvo antes, para avisar también ahí del cambio', en: 'The address the account had before, so that its change is told there too' },
  },
  personAccount: {
    whose: 'PERSON', kind: 'IDENTITY', kept: 'account', erasure: 'DELETE',
    what: { es: 'La cuenta misma, con sus fechas', en: 'The account itself, with its dates' },
  },
  personRoles: {
    whose: 'PERSON', kind: 'TRACE', kept: 'account', erasure: 'DELETE',
    what: { es: 'Las agencias y los roles de la persona', en: 'The agencies and roles of the person' },
  },
  personSecret: {
    whose: 'PERSON', kind: 'SECRET', kept: 'account', erasure: 'DELETE',
    what: { es: 'Contraseña (solo su huella), segundo factor y claves de sesión; no se muestran a nadie', en: 'Password (only its hash), second factor and session keys; shown to nobody' },
  },
  personSessions: {
    whose: 'PERSON', kind: 'TRACE', kept: 'sessions', erasure: 'DELETE',
    what: { es: 'Desde qué dirección de red y navegador se ingresó', en: 'From which network address and browser somebody signed in' },
  },
  personLinks: {
    whose: 'PERSON', kind: 'CONTACT', kept: 'links', erasure: 'DELETE',
    what: { es: 'Enlaces de confirmación y de contraseña', en: 'Confirmation and password links' },
  },
  personAttempts: {
    whose: 'PERSON', kind: 'TRACE', kept: 'addresses', erasure: 'DELETE',
    what: { es: 'Intentos con el segundo factor', en: 'Attempts with the second factor' },
  },
  personInvitations: {
    whose: 'PERSON', kind: 'CONTACT', kept: 'invitations', erasure: 'DELETE',
    what: { es: 'Invitaciones enviadas a su correo', en: 'Invitations sent to the address' },
  },
  personLetters: {
    whose: 'PERSON', kind: 'CONTACT', kept: 'letters', erasure: 'DELETE',
    what: { es: 'Las cartas que el sistema le escribió', en: 'The letters the system wrote to the person' },
  },
  personKeys: {
    whose: 'PERSON', kind: 'TRACE', kept: 'keys', erasure: 'DELETE',
    what: { es: 'Claves de las peticiones enviadas', en: 'Keys of requests that were sent' },
  },
  personActs: {
    whose: 'PERSON', kind: 'TRACE', kept: 'record', erasure: 'KEEP', stays: onlyPseudonym,
    what: { es: 'Qué hizo la persona en el sistema y cuándo', en: 'What the person did in the system, and when' },
  },
  personDuties: {
    whose: 'PERSON', kind: 'TRACE', kept: 'account', erasure: 'BLANK',
    what: { es: 'Lo que tiene a su cargo', en: 'What the person is in charge of' },
  },
  personWords: {
    whose: 'PERSON', kind: 'WORDS', kept: 'record', erasure: 'KEEP', stays: partOfRecord,
    what: { es: 'Motivos, comentarios y respuestas que la persona escribió', en: 'Reasons, comments and answers the person wrote' },
  },
  trailWords: {
    whose: 'PERSON', kind: 'WORDS', kept: 'account', erasure: 'BLANK',
    what: { es: 'Lo que la persona escribió, como consta en el historial de cambios', en: 'What the person wrote, as the history of changes has it' },
  },
  crewIdentity: {
    whose: 'CREW', kind: 'IDENTITY', kept: 'crew', erasure: 'MASK',
    what: { es: 'Nombre de guías y arrieros', en: 'Name of guides and muleteers' },
  },
  crewDuties: {
    whose: 'CREW', kind: 'TRACE', kept: 'record', erasure: 'KEEP', stays: onlyPseudonym,
    what: { es: 'Qué días estuvieron con qué grupo', en: 'On which days they were with which group' },
  },
  clientNotes: {
    whose: 'CLIENT', kind: 'WORDS', kept: 'clients', erasure: 'KEEP',
    stays: { es: 'Lo escribe y lo corrige la agencia; se borra solo al vencer su plazo.', en: 'The agency writes and corrects it; it is erased by itself when its time is over.' },
    what: { es: 'Cómo llama la agencia a su cliente y sus notas del viaje', en: 'What the agency calls its client, and its notes about the trip' },
  },
  agencyRecord: {
    whose: 'AGENCY', kind: 'IDENTITY', kept: 'record', erasure: 'KEEP',
    stays: { es: 'Una agencia certificada es pública, también la de una sola persona.', en: 'A certified agency is public, also that of a single person.' },
    what: { es: 'Nombre, razón social y RUC de la agencia', en: 'Name, legal name and RUC of the agency' },
  },
  agencyPapers: {
    whose: 'AGENCY', kind: 'DOCUMENT', kept: 'evidence', erasure: 'KEEP', stays: evidenceOfAgency,
    what: { es: 'Los documentos del expediente de certificación', en: 'The papers of the certification file' },
  },
  networkAddresses: {
    whose: 'ANYBODY', kind: 'TRACE', kept: 'addresses', erasure: 'KEEP', stays: goesByItself,
    what: { es: 'Dirección de red de quien intenta ingresar', en: 'Network address of whoever tries to sign in' },
  },
} as const satisfies Record<string, DataGroup>;

export type GroupName = keyof typeof groups;
export const groupOf = (name: GroupName): DataGroup => groups[name];
