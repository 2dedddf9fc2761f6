import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { longestText, longestTitle, mostDays } from './itinerary-document.ts';

/** Why an itinerary is not taken as it is, and what to change. A refusal we do not know yet gets the general words. */
export function refusalWords(fault: string, dayOfFault: number | null): MessageDescriptor {
  const day = dayOfFault ?? 1;
  switch (fault) {
    case 'TITLE_EMPTY':
      return msg`Póngale un título: sin él no se puede guardar.`;
    case 'PARTY':
      return msg`El grupo tiene que tener entre 1 y 40 personas.`;
    case 'TOO_MANY_DAYS':
      return msg`Un itinerario tiene de 1 a ${mostDays} días. Divídalo en dos.`;
    case 'TOO_FAR':
      return msg`Sus fechas quedan lejos: con esta salida el itinerario tendría más de ${mostDays} días. Elija otro o empiece uno nuevo.`;
    case 'TOO_MANY_ITEMS':
      return msg`Son demasiadas entradas para un itinerario. Divídalo en dos.`;
    case 'TEXT_TOO_LONG':
      return msg`Hay un texto demasiado largo: el título admite ${longestTitle} caracteres y cada nota ${longestText}.`;
    case 'DAY_OUT_OF_RANGE':
      return msg`Día ${day}: queda fuera del itinerario. Mueva esa entrada o agregue días.`;
    case 'DEPARTURE_TWICE':
      return msg`Día ${day}: esa salida ya está en el itinerario. Quite una de las dos.`;
    case 'DEPARTURE_UNKNOWN':
      return msg`Día ${day}: esa salida ya no existe. Quítela y elija otra.`;
    case 'TEXT_MISSING':
      return msg`Día ${day}: una nota necesita un texto.`;
    default:
      return msg`El servidor no acepta el itinerario como está. Deshaga el último cambio y vuelva a intentar.`;
  }
}
