/** A text in the languages of the network. */
export type Words = { es: string; en: string };

/** How long something is kept, and why so long: the one place to change it. */
export type Keeping = {
  /** Days after `since`; null: as long as what `since` says. */
  days: number | null;
  since: Words;
  why: Words;
  /** Where the number comes from. OWN: no source of ours gives one, so the network set it and may change it; TECHNICAL: it follows from how the system works. */
  source: 'DOMAIN' | 'OWN' | 'TECHNICAL';
};

const lastDayOfTrek: Words = { es: 'el último día de la ruta', en: 'the last day of the trek' };
const written: Words = { es: 'el día en que se escribió', en: 'the day it was written' };

/** THE list of how long things are kept. */
export const keeping = {
  papers: {
    days: 30, since: lastDayOfTrek, source: 'OWN',
    why: { es: 'Las puertas, los seguros y los reclamos de la ruta se cierran en ese mes; después nadie necesita el documento ni los datos de salud.', en: 'Gates, insurance and complaints about the trek are settled within that month; after it nobody needs the document or health data.' },
  },
  names: {
    days: 730, since: lastDayOfTrek, source: 'OWN',
    why: { es: 'Para responder a reclamos de quienes viajaron.', en: 'To answer complaints of those who travelled.' },
  },
  clients: {
    days: 730, since: { es: 'el último día del viaje', en: 'the last day of the trip' }, source: 'OWN',
    why: { es: 'Para que la agencia reconozca sus viajes mientras pueda haber reclamos.', en: 'So that the agency recognises its trips as long as there may be complaints.' },
  },
  evidence: {
    days: 730, since: { es: 'el fin del expediente (denegado, revocado o vencido)', en: 'the end of the file (refused, revoked or run out)' }, source: 'OWN',
    why: { es: 'Para responder a quien discuta la decisión. Lo que una renovación usa de nuevo se guarda con ella.', en: 'To answer whoever disputes the decision. What a renewal uses again is kept with it.' },
  },
  letters: {
    days: 30, since: written, source: 'OWN',
    why: { es: 'Para probar que se avisó.', en: 'To prove that people were told.' },
  },
  keys: {
    days: 30, since: written, source: 'DOMAIN',
    why: { es: 'Para responder lo mismo a una petición repetida.', en: 'To give a repeated request the same answer.' },
  },
  events: {
    days: 30, since: written, source: 'OWN',
    why: { es: 'Para encontrar por qué algo ocurrió o no.', en: 'To find out why something happened or did not.' },
  },
  quotes: {
    days: 30, since: { es: 'el fin de su validez', en: 'the end of their validity' }, source: 'OWN',
    why: { es: 'Como las claves: quien repite una petición recibe su respuesta.', en: 'Like the keys: whoever repeats a request gets its answer.' },
  },
  sessions: {
    days: 0, since: { es: 'el fin de la sesión (catorce días después de ingresar, o antes)', en: 'the end of the session (fourteen days after signing in, or earlier)' }, source: 'TECHNICAL',
    why: { es: 'Para que la persona siga conectada y vea desde dónde.', en: 'So that the person stays signed in and sees from where.' },
  },
  links: {
    days: 0, since: { es: 'el vencimiento del enlace', en: 'the expiry of the link' }, source: 'TECHNICAL',
    why: { es: 'Para que un enlace enviado por correo sirva una vez.', en: 'So that a link sent by mail works once.' },
  },
  invitations: {
    days: 30, since: { es: 'el fin de la invitación', en: 'the end of the invitation' }, source: 'OWN',
    why: { es: 'Para que quien invitó vea qué fue de ella.', en: 'So that whoever invited sees what became of it.' },
  },
  addresses: {
    days: 1, since: { es: 'el último intento', en: 'the last attempt' }, source: 'OWN',
    why: { es: 'Para frenar a quien prueba contraseñas.', en: 'To slow down whoever tries passwords.' },
  },
  account: {
    days: null, since: { es: 'la cuenta exista', en: 'the account exists' }, source: 'TECHNICAL',
    why: { es: 'Para ingresar y para que otros sepan quién hizo qué.', en: 'To sign in, and so that others know who did what.' },
  },
  crew: {
    days: 730, since: { es: 'el día en que la persona dejó la lista', en: 'the day the person left the list' }, source: 'OWN',
    why: { es: 'Para saber quién guio un grupo mientras pueda haber reclamos.', en: 'To know who led a group as long as there may be complaints.' },
  },
  record: {
    days: null, since: { es: 'la red guarde su registro', en: 'the network keeps its record' }, source: 'TECHNICAL',
    why: { es: 'Para que conste qué se decidió, qué se cobró y por qué.', en: 'So that it stays known what was decided, what was charged and why.' },
  },
} as const satisfies Record<string, Keeping>;

export type KeepingName = keyof typeof keeping;
