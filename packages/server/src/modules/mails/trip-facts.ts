import type { Language } from './letter.ts';
import { dayText, peopleText } from './letter-format.ts';
import type { LetterReservation } from './reservation-facts.finders.ts';

const WORDS = { es: { departure: 'Salida', reservation: 'Reserva' }, en: { departure: 'Departure', reservation: 'Reservation' } };

/** What a letter says of each reservation: its code, the trek, the day, how many. */
export function tripFacts(reservations: readonly LetterReservation[], language: Language): [string, string][] {
  return reservations.flatMap(({ code, trek, date, people }): [string, string][] => [
    [WORDS[language].reservation, code],
    [WORDS[language].departure, `${trek[language]} · ${dayText(date, language)} · ${peopleText(people, language)}`],
  ]);
}
