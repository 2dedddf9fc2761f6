import { Trans, useLingui } from '@lingui/react/macro';
import type { LocalDate } from '@/lib/format-date.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import { weekdayWords } from './calendar-words.ts';

/** A rule as another one has to know of it. */
export type OtherRule = { id: string; weekdays: readonly number[]; firstDate: LocalDate; lastDate: LocalDate; trek: { slug: string } };

/** The rules a trek has already: a further one adds to them, and takes nothing from them. */
export function OtherRules({ rules }: { rules: readonly OtherRule[] }) {
  const { i18n } = useLingui();
  if (rules.length === 0) return null;
  return (
    <Notice tone="info">
      <p>
        <Trans>Esta ruta ya tiene reglas; la nueva se suma a ellas:</Trans>
      </p>
      <ul>
        {rules.map(({ id, weekdays, firstDate, lastDate }) => (
          <li key={id}>
            {weekdays.map((day) => i18n._(weekdayWords[day - 1]!)).join(', ') || '–'} · <DateRangeText from={firstDate} to={lastDate} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
