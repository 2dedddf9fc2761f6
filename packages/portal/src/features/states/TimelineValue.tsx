import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { formatDate, formatInstant } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { DateText } from '@/ui/words/DateText.tsx';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import { said } from './history-values.ts';
import { columnNames } from './history-words.ts';
import { methodWords } from './method-words.ts';
import { stateWords, type StateKind, type StateWord } from './state-words.ts';

/** One value of the trail, as people say it. */
export function TimelineValue(props: { field: string; value: string; of: StateKind; names?: Readonly<Record<string, string>> }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const parts = props.value.split(', ');
  if (parts.every((part) => props.names?.[part])) return parts.map((part) => props.names![part]).join(', ');
  const value = said(props.field, props.value);
  switch (value.as) {
    case 'state': {
      const word = (stateWords[props.of] as Record<string, StateWord | undefined>)[value.text];
      return word ? i18n._(word.word) : value.text;
    }
    case 'list':
      return value.text.replaceAll(/[a-z]+[A-Z]\w+|sex|diet|nationality/g, (name) => (columnNames[name] ? i18n._(columnNames[name]) : name));
    case 'money':
      return (
        <>
          {value.sign}
          <MoneyText money={value.money} />
        </>
      );
    case 'date':
      return <DateText date={value.text} />;
    case 'instant':
      return formatInstant(value.text, language);
    case 'percent':
      return `${value.text} %`;
    case 'truth':
      return value.isTrue ? <Trans>sí</Trans> : <Trans>no</Trans>;
    default: {
      const method = props.field === 'method' ? (methodWords as Record<string, MessageDescriptor | undefined>)[value.text] : undefined;
      // An answer is told with its last day behind it.
      return method ? i18n._(method) : value.text.replace(/\((\d{4}-\d\d-\d\d)\)$/, (_, day: string) => `(${formatDate(day, language)})`);
    }
  }
}
