import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { DepartureRuleOutcome } from '@/graphql/__generated__/schema.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { outcomesInOrder, outcomeTones, outcomeWords } from './calendar-words.ts';
import styles from './RulePreview.module.css';

export type PreviewedDate = { date: LocalDate; outcome: DepartureRuleOutcome; closures: ReadonlyArray<{ id: string; reason: string }> };

/** Every date of a rule with what would happen to it, what happens first and what stays last. Aloud only how many: the dates are read by whoever goes there. */
export function RulePreview({ dates }: { dates: readonly PreviewedDate[] }) {
  const { t, i18n } = useLingui();
  const groups = outcomesInOrder.map((outcome) => ({ outcome, these: dates.filter((one) => one.outcome === outcome) })).filter(({ these }) => these.length > 0);
  const counts = groups.map(({ outcome, these }) => `${i18n._(outcomeWords[outcome])}: ${t`${plural(these.length, { one: '# fecha', other: '# fechas' })}`}`).join('; ');
  return (
    <>
      <p role="status" className={dates.length > 0 ? 'spoken' : undefined}>
        {dates.length === 0 ? <Trans>No cambia ninguna fecha.</Trans> : counts}
      </p>
      {dates.length > 0 && (
        // It scrolls in itself: who has no mouse must get into it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles.preview} role="group" aria-label={t`Qué pasaría cada día`} tabIndex={0}>
          {groups.map(({ outcome, these }) => {
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
      )}
    </>
  );
}
