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

const words = (es: string, en: string): Words => ({ es, en });
const lastDayOfTrek = words('el último día de la ruta', 'the last day of the trek');
const written = words('el día en que se escribió', 'the day it was written');
const kept = <Days extends Keeping['days']>(days: Days, since: Words, source: Keeping['source'], why: Words) => ({ days, since, source, why });

/** THE list of how long things are kept. */
export const keeping = {
  papers: kept(30, lastDayOfTrek, 'OWN',
    words('Para identificar a la persona en las puertas, atenderla en la ruta y responder a seguros y reclamos, que se cierran en ese mes.', 'To identify the person at the gates, to look after them on the trek and to answer insurers and complaints, which are settled within that month.')),
  names: kept(730, lastDayOfTrek, 'OWN',
    words('Para responder a reclamos de quienes viajaron.', 'To answer complaints of those who travelled.')),
  clients: kept(730, words('el último día del viaje', 'the last day of the trip'), 'OWN',
    words('Para que la agencia reconozca sus viajes mientras pueda haber reclamos.', 'So that the agency recognises its trips as long as there may be complaints.')),
  evidence: kept(730, words('el fin del expediente (denegado, revocado o vencido)', 'the end of the file (refused, revoked or run out)'), 'OWN',
    words('Para responder a quien discuta la decisión. Lo que una renovación usa de nuevo se guarda con ella.', 'To answer whoever disputes the decision. What a renewal uses again is kept with it.')),
  letters: kept(30, written, 'OWN',
    words('Para probar que se avisó.', 'To prove that people were told.')),
  keys: kept(30, written, 'DOMAIN',
    words('Para responder lo mismo a una petición repetida.', 'To give a repeated request the same answer.')),
  events: kept(30, written, 'OWN',
    words('Para encontrar por qué algo ocurrió o no.', 'To find out why something happened or did not.')),
  quotes: kept(30, words('el fin de su validez', 'the end of their validity'), 'OWN',
    words('Como las claves: quien repite una petición recibe su respuesta.', 'Like the keys: whoever repeats a request gets its answer.')),
  sessions: kept(0, words('el fin de la sesión (catorce días después de ingresar, o antes)', 'the end of the session (fourteen days after signing in, or earlier)'), 'TECHNICAL',
    words('Para que la persona siga conectada y vea desde dónde.', 'So that the person stays signed in and sees from where.')),
  links: kept(0, words('el vencimiento del enlace', 'the expiry of the link'), 'TECHNICAL',
    words('Para que un enlace enviado por correo sirva una vez.', 'So that a link sent by mail works once.')),
  invitations: kept(30, words('el fin de la invitación', 'the end of the invitation'), 'OWN',
    words('Para que quien invitó vea qué fue de ella.', 'So that whoever invited sees what became of it.')),
  addresses: kept(1, words('el último intento', 'the last attempt'), 'OWN',
    words('Para frenar a quien prueba contraseñas.', 'To slow down whoever tries passwords.')),
  account: kept(null, words('la cuenta exista', 'the account exists'), 'TECHNICAL',
    words('Para ingresar y para que otros sepan quién hizo qué.', 'To sign in, and so that others know who did what.')),
  crew: kept(730, words('el día en que la persona dejó la lista', 'the day the person left the list'), 'OWN',
    words('Para saber quién guio un grupo mientras pueda haber reclamos.', 'To know who led a group as long as there may be complaints.')),
  record: kept(null, words('la red guarde su registro', 'the network keeps its record'), 'TECHNICAL',
    words('Para que conste qué se decidió, qué se cobró y por qué.', 'So that it stays known what was decided, what was charged and why.')),
} satisfies Record<string, Keeping>;

export type KeepingName = keyof typeof keeping;
