import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CatalogueNoun, Confidence, FactFault, GapKind } from '@/graphql/__generated__/schema.ts';

/** The nouns of the desk: in the address, as a title, and one of them. */
export const nouns: Record<CatalogueNoun, { slug: string; many: MessageDescriptor; one: MessageDescriptor }> = {
  COMMUNITY: { slug: 'community', many: msg`Comunidades`, one: msg`Comunidad` },
  CONSERVATION_AREA: { slug: 'area', many: msg`Áreas de conservación`, one: msg`Área de conservación` },
  TREK: { slug: 'trek', many: msg`Rutas`, one: msg`Ruta` },
  STAGE: { slug: 'stage', many: msg`Etapas`, one: msg`Etapa` },
  PLACE: { slug: 'place', many: msg`Lugares`, one: msg`Lugar` },
  SERVICE: { slug: 'service', many: msg`Servicios`, one: msg`Servicio` },
  SOURCE: { slug: 'source', many: msg`Fuentes`, one: msg`Fuente` },
};
export const nounList = Object.keys(nouns) as CatalogueNoun[];
export const nounOfSlug = (slug: unknown): CatalogueNoun | undefined => nounList.find((noun) => nouns[noun].slug === slug);

/** What a fact is called. */
export const factWords: Record<string, MessageDescriptor> = {
  name: msg`Nombre`, nameEn: msg`Nombre en inglés`, alternativeNames: msg`Otros nombres`, kind: msg`Tipo`, district: msg`Distrito`, altitudeM: msg`Altura`,
  altitudeLowM: msg`Altura mínima`, altitudeHighM: msg`Altura máxima`, latitude: msg`Latitud`, longitude: msg`Longitud`,
  owner: msg`Comunidad dueña`, hectares: msg`Superficie`, hectaresDerived: msg`Superficie deducida de un total`, instrument: msg`Resolución`, instrumentDate: msg`Fecha de la resolución`,
  recognitionYear: msg`Año de reconocimiento`, isPerpetual: msg`A perpetuidad`, termYears: msg`Plazo, en años`, validUntil: msg`Vigente hasta`, communities: msg`Comunidades`,
  community: msg`Comunidad`, otherAltitudesM: msg`Otras alturas publicadas`, difficulty: msg`Dificultad`, distanceKm: msg`Distancia`,
  bestMonths: msg`Meses secos`, rainyMonths: msg`Meses de lluvia`, conservationAreas: msg`Áreas que cruza`, trek: msg`Ruta`, day: msg`Día`, from: msg`De dónde se parte`, to: msg`A dónde se llega`,
  highPlace: msg`Abra o lugar más alto`, highPointM: msg`Altura del punto más alto`, highPointNameEs: msg`Nombre del punto más alto`, highPointNameEn: msg`Nombre del punto más alto, en inglés`,
  overnight: msg`Dónde se duerme`, lodging: msg`Cómo se duerme`, ascentM: msg`Subida`, descentM: msg`Bajada`, hoursMin: msg`Tiempo de camino, como mínimo`, hoursMax: msg`Tiempo de camino, como máximo`,
  service: msg`Qué se ofrece`, place: msg`Dónde`, priceClass: msg`Cómo se cobra`, isOffered: msg`Se ofrece`, title: msg`Título`, url: msg`Dirección en la web`, dated: msg`Fecha de la fuente`, retiredFrom: msg`Retirada desde`,
};

/** What a choice is called. */
export const choiceWords: Record<string, MessageDescriptor> = {
  PEASANT_COMMUNITY: msg`Comunidad campesina`, COOPERATIVE: msg`Cooperativa`, POPULATED_CENTRE: msg`Centro poblado`, AGRARIAN_ASSOCIATION: msg`Asociación agraria`,
  COMMUNITY: msg`Centro de una comunidad`, CAMP: msg`Campamento`, PASS: msg`Abra`, TOWN: msg`Pueblo`, ROAD_HEAD: msg`Punto de carretera`, HOT_SPRINGS: msg`Baños termales`, HOME: msg`Casa de familia`,
  NETWORK_ROUTE: msg`Ruta de la red`, CLASSIC: msg`Ruta clásica`, HIKE: msg`Caminata`, BIRDING: msg`Observación de aves`,
  MODERATE: msg`Moderada`, MODERATE_CHALLENGING: msg`Moderada, con partes exigentes`, CHALLENGING: msg`Exigente`, HARD: msg`Difícil`,
  PER_PERSON: msg`por persona`, PER_GROUP: msg`por grupo`, PER_NIGHT: msg`por persona y noche`, PER_DAY: msg`por día`, PER_ANIMAL_DAY: msg`por animal y día`, FREE: msg`sin costo`, true: msg`Sí`, false: msg`No`,
};

export const confidenceWords: Record<Confidence, MessageDescriptor> = { HIGH: msg`Segura`, MEDIUM: msg`Probable`, LOW: msg`Por averiguar` };

export const gapWords: Record<GapKind, MessageDescriptor> = {
  TRANSLATION_MISSING: msg`Falta la traducción`, TO_BE_CONFIRMED: msg`Por confirmar`, TERM_ENDED: msg`El plazo legal terminó`, TERM_ENDS_SOON: msg`El plazo legal termina pronto`,
  VALIDITY_UNKNOWN: msg`No consta la vigencia`, WITHOUT_TRACK: msg`Sin trazo`, WITHOUT_STAGES: msg`Sin etapas`,
};

/** What is to be mended of a fact, and how. */
export const faultWords: Record<FactFault, MessageDescriptor> = {
  NO_SUCH_FACT: msg`Este dato ya no existe. Recargue la página.`, FIXED: msg`Este dato no cambia después de agregado.`, REQUIRED: msg`Este dato no puede quedar vacío.`, ONE_ONLY: msg`Escriba un solo valor.`,
  TOO_LONG: msg`Es demasiado largo.`, TOO_MANY: msg`Son demasiados valores.`, REPEATED: msg`Un valor está repetido.`, NOT_A_NUMBER: msg`Escriba el número con cifras y punto decimal, como 2076.54.`,
  NOT_WHOLE: msg`Escriba un número entero.`, TOO_SMALL: msg`Es menor que lo posible.`, TOO_LARGE: msg`Es mayor que lo posible.`, NOT_A_DATE: msg`Esa fecha no existe en el calendario.`, NOT_YES_OR_NO: msg`Elija sí o no.`,
  NOT_A_CHOICE: msg`Elija una de las opciones.`, NOT_IN_CATALOGUE: msg`Elija algo del catálogo.`, SOURCE_MISSING: msg`Diga de qué fuente viene.`, SOURCE_UNKNOWN: msg`Elija una fuente de la lista.`,
  CONFIDENCE_MISSING: msg`Diga cuán seguro es el dato.`, NOTE_TOO_LONG: msg`La nota es demasiado larga.`, NEEDS_THE_OTHER: msg`Va junto con el otro dato de su par: complete ambos o ninguno.`,
  BELOW_THE_LOWER: msg`Es menor que el valor mínimo.`, BEFORE_THE_START: msg`Es anterior a la fecha de la resolución.`, PERPETUAL_HAS_NO_END: msg`Un área a perpetuidad no tiene plazo ni fecha final.`,
  NIGHT_WITHOUT_PLACE: msg`Falta el lugar donde se duerme.`, NOT_AN_ADDRESS: msg`No es una dirección de la web, como gob.pe/minam.`, UNCHANGED: msg`No dice nada nuevo: escriba otro valor, dé otra fuente o elija «No cambiar».`,
};
