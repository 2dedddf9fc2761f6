import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { DepartureRuleOutcome } from '@/graphql/__generated__/schema.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { outcomesInOrder, outcomeTones, outcomeWords } from './calendar-words.ts';
import styles from './RulePreview.module.css';

export type PreviewedDate = { date: LocalDate; outcome: DepartureRuleOutcome; closures: ReadonlyArray<{ id: string; reason: string }> };

/** Every date of a rule with what would happen to it, what happens first and what stays last. */
export function RulePreview({ dates }: { dates: readonly PreviewedDate[] }) {
  const { i18n } = useLingui();
  if (dates.length === 0) {
    return (
      <p role="status">
        <Trans>No cambia ninguna fecha.</Trans>
      </p>
    );
  }
  return (
    <div className={styles.preview} role="status">
      {outcomesInOrder.map((outcome) => {
        const these = dates.filter((one) => one.outcome === outcome);
        if (these.length === 0) return null;
        const reasons = [...new Set(these.flatMap(({ closures }) => closures.map(({ reason }) => reason)))];
        return (
          <section key={outcome} className={styles.group}>
            <h3 className={styles.title}>
              <StatusMark tone={outcomeTones[outcome]}>{i18n._(outcomeWords[outcome])}</StatusMark> <span className={styles.count}><Plural value={these.length} one="# fecha" other="# fechas" /></span>
            </h3>
            {reasons.length > 0 && <p className={styles.reason}>{reasons.join(' · ')}</p>}
            <ul className={styles.dates}>
              {these.map(({ date }) => (
                <li key={date}>
                  <DateText date={date} style="weekday" />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
