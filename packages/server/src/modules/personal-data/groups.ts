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

const words = (es: string, en: string): Words => ({ es, en });
const goesByItself = words(
  'No se asocia a una persona; se va sola al vencer su plazo.',
  'It is not tied to a person; it goes by itself when its time is over.',
);
const onlyPseudonym = words(
  'El historial exige saber que alguien lo hizo: queda una clave que, una vez borrada la cuenta, ya no dice quién fue.',
  'The history must say that somebody did it: a key stays which, once the account is erased, no longer says who.',
);
const partOfRecord = words(
  'Es parte de una decisión o de la contabilidad de la red; queda sin el nombre de quien lo escribió.',
  'It is part of a decision or of the accounts of the network; it stays without the name of whoever wrote it.',
);
const evidenceOfAgency = words(
  'Prueba lo que la agencia presentó; se borra por sí solo al vencer su plazo, y queda qué hubo y cuándo se borró.',
  'It proves what the agency showed; it is erased by itself when its time is over, and what there was and when it went stays.',
);
const group = (whose: Subject, kind: DataKind, kept: KeepingName, erasure: Erasure, what: Words, stays?: Words): DataGroup => ({ whose, kind, kept, erasure, what, ...(stays && { stays }) });

/** THE list of personal data by kind. The tags say which column belongs to which; the privacy page prints it. */
export const groups = {
  travellerIdentity: group('TRAVELLER', 'IDENTITY', 'names', 'DELETE', words('Nombres, apellidos, nacionalidad, fecha de nacimiento y sexo de quien viaja, y la clase de tarifa que resulta', 'First and last names, nationality, birth date and sex of a traveller, and the rate class that follows')),
  travellerDocument: group('TRAVELLER', 'DOCUMENT', 'papers', 'DELETE', words('Tipo y número del documento de identidad', 'Kind and number of the identity document')),
  travellerHealth: group('TRAVELLER', 'HEALTH', 'papers', 'DELETE', words('Nota médica y alimentación', 'Medical note and diet')),
  travellerContact: group('TRAVELLER', 'CONTACT', 'papers', 'DELETE', words('A quién llamar en una emergencia', 'Whom to call in an emergency')),
  personIdentity: group('PERSON', 'IDENTITY', 'account', 'MASK', words('Nombre de la cuenta y el idioma de sus cartas', 'Name of the account and the language of its letters')),
  personContact: group('PERSON', 'CONTACT', 'account', 'MASK', words('Correo electrónico', 'E-mail address')),
  personFormerContact: group('PERSON', 'CONTACT', 'letters', 'DELETE', words('El correo que la cuenta tuvo antes, para avisar también ahí del cambio', 'The address the account had before, so that its change is told there too')),
  personAccount: group('PERSON', 'IDENTITY', 'account', 'DELETE', words('La cuenta misma, con sus fechas', 'The account itself, with its dates')),
  personRoles: group('PERSON', 'TRACE', 'account', 'DELETE', words('Las agencias y los roles de la persona', 'The agencies and roles of the person')),
  personSecret: group('PERSON', 'SECRET', 'account', 'DELETE', words('Contraseña (solo su huella), segundo factor y claves de sesión; no se muestran a nadie', 'Password (only its hash), second factor and session keys; shown to nobody')),
  personSessions: group('PERSON', 'TRACE', 'sessions', 'DELETE', words('Desde qué dirección de red y navegador se ingresó', 'From which network address and browser somebody signed in')),
  personLinks: group('PERSON', 'CONTACT', 'links', 'DELETE', words('Enlaces de confirmación y de contraseña', 'Confirmation and password links')),
  personAttempts: group('PERSON', 'TRACE', 'addresses', 'DELETE', words('Intentos con el segundo factor', 'Attempts with the second factor')),
  personInvitations: group('PERSON', 'CONTACT', 'invitations', 'DELETE', words('Invitaciones enviadas a su correo', 'Invitations sent to the address')),
  personLetters: group('PERSON', 'CONTACT', 'letters', 'DELETE', words('Las cartas que el sistema le escribió', 'The letters the system wrote to the person')),
  personKeys: group('PERSON', 'TRACE', 'keys', 'DELETE', words('Claves de las peticiones enviadas', 'Keys of requests that were sent')),
  personActs: group('PERSON', 'TRACE', 'record', 'KEEP', words('Qué hizo la persona en el sistema y cuándo, y qué reservas tuvo a su cargo', 'What the person did in the system, and when, and which reservations the person was in charge of'), onlyPseudonym),
  personDuties: group('PERSON', 'TRACE', 'account', 'BLANK', words('Los expedientes que revisa', 'The certification files the person reviews')),
  personWords: group('PERSON', 'WORDS', 'record', 'KEEP', words('Motivos, comentarios y respuestas que la persona escribió', 'Reasons, comments and answers the person wrote'), partOfRecord),
  trailWords: group('PERSON', 'WORDS', 'account', 'BLANK', words('Lo que la persona escribió, como consta en el historial de cambios', 'What the person wrote, as the history of changes has it')),
  crewIdentity: group('CREW', 'IDENTITY', 'crew', 'MASK', words('Nombre de guías y arrieros', 'Name of guides and muleteers')),
  crewDuties: group('CREW', 'TRACE', 'record', 'KEEP', words('Qué días estuvieron con qué grupo', 'On which days they were with which group'), onlyPseudonym),
  clientNotes: group('CLIENT', 'WORDS', 'clients', 'KEEP', words('Cómo llama la agencia a su cliente y sus notas del viaje', 'What the agency calls its client, and its notes about the trip'),
    words('Lo escribe y lo corrige la agencia; se borra solo al vencer su plazo.', 'The agency writes and corrects it; it is erased by itself when its time is over.')),
  agencyRecord: group('AGENCY', 'IDENTITY', 'record', 'KEEP', words('Nombre, razón social y RUC de la agencia', 'Name, legal name and RUC of the agency'),
    words('Una agencia certificada es pública, también la de una sola persona.', 'A certified agency is public, also that of a single person.')),
  agencyPapers: group('AGENCY', 'DOCUMENT', 'evidence', 'KEEP', words('Los documentos del expediente de certificación', 'The papers of the certification file'), evidenceOfAgency),
  networkAddresses: group('ANYBODY', 'TRACE', 'addresses', 'KEEP', words('Dirección de red de quien intenta ingresar', 'Network address of whoever tries to sign in'), goesByItself),
} satisfies Record<string, DataGroup>;

export type GroupName = keyof typeof groups;
export const groupOf = (name: GroupName): DataGroup => groups[name];
