import { Plural } from '@lingui/react/macro';
import { formatInstant, type LocalDate } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { daysWaiting } from './days-waiting.ts';

/** Days since a file was handed in, with the moment on hover. */
export function WaitingTime(props: { submittedAt: string; today: LocalDate }) {
  const language = useLanguage();
  return (
    <span title={formatInstant(props.submittedAt, language)}>
      <Plural value={daysWaiting(props.submittedAt, props.today)} _0="menos de un día" one="# día" other="# días" />
    </span>
  );
}
