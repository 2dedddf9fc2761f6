import { formatDate, type LocalDate } from '@/lib/format-date.ts';
import type { Language } from '@/lib/language.ts';

/** A departure as titles and lists of the season name it: its trek and its day. */
export const departureName = ({ trek, date }: { trek: { name: string }; date: LocalDate }, language: Language): string => `${trek.name}, ${formatDate(date, language, 'weekday')}`;
