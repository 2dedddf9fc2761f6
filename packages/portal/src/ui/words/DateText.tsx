import { formatDate, formatDateRange, formatInstant, type DateStyle, type LocalDate } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';

/** A calendar day in Lima: the same in every browser. */
export function DateText(props: { date: LocalDate; style?: DateStyle }) {
  const language = useLanguage();
  return <time dateTime={props.date}>{formatDate(props.date, language, props.style)}</time>;
}

/** First and last day. */
export function DateRangeText(props: { from: LocalDate; to: LocalDate }) {
  const language = useLanguage();
  return <time dateTime={`${props.from}/${props.to}`}>{formatDateRange(props.from, props.to, language)}</time>;
}

/** A moment, as clocks in Lima show it. */
export function InstantText(props: { at: string; style?: 'time' | 'dateTime' }) {
  const language = useLanguage();
  return <time dateTime={props.at}>{formatInstant(props.at, language, props.style)}</time>;
}
