import { Plural } from '@lingui/react/macro';
import type { LocalDate } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { formatInstant } from '@/lib/format-date.ts';
import { daysWaiting } from './days-waiting.ts';

/** Days since a file was handed in, with the moment on hover; for decided ones, the days it took. */
export function WaitingTime(props: { submittedAt: string | null; decidedAt: string | null; today: LocalDate }) {
  const language = useLanguage();
  if (!props.submittedAt) return null;
  const days = daysWaiting(props.submittedAt, props.decidedAt, props.today);
  return (
    <span title={formatInstant(props.submittedAt, language)}>
      <Plural value={days} _0="menos de un día" one="# día" other="# días" />
    </span>
  );
}
