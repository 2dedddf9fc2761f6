import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What is wrong with a GPX file. The line and what was found stand before and after. */
export const gpxFaultWords: Record<string, MessageDescriptor> = {
  TOO_LARGE: msg`el archivo pasa de 15 MB`, NOT_XML: msg`no es un archivo GPX bien formado`, HAS_DOCTYPE: msg`el archivo declara un tipo de documento; un GPX no lo lleva`, NOT_GPX: msg`no es un archivo GPX`,
  TOO_DEEP: msg`hay demasiadas etiquetas una dentro de otra`, TOO_LONG: msg`una etiqueta, un texto o un comentario es demasiado largo`, TOO_MANY_POINTS: msg`hay más de 100 000 puntos`, NO_TRACK: msg`no hay un recorrido con al menos dos puntos distintos`, MISSING: msg`falta un valor`,
  NOT_A_NUMBER: msg`se esperaba un número`, OUT_OF_RANGE: msg`el valor no es posible`, SWAPPED: msg`latitud y longitud están cambiadas`, OUTSIDE_REGION: msg`el punto está fuera de la región del Cusco`, NOT_TEXT: msg`el archivo no es texto UTF-8`,
};

/** What should be looked at before a track is saved. */
export const warningWords: Record<string, MessageDescriptor> = {
  FAR_FROM_START: msg`Empieza lejos del lugar de partida de la etapa`, FAR_FROM_END: msg`Termina lejos del lugar de llegada de la etapa`, REVERSED: msg`Va en sentido contrario: de la llegada a la partida`,
  SEVERAL_PARTS: msg`El archivo trae varios recorridos: se leen uno tras otro`,
  JUMP: msg`Salta más de un kilómetro entre dos puntos`, NO_ALTITUDES: msg`Algún punto no tiene altura: no habrá perfil`, OTHER_LENGTH: msg`El largo difiere mucho del que dan las fuentes`,
};
