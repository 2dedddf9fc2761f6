import { Trans } from '@lingui/react/macro';
import { daysBetween, type LocalDate } from '@/lib/format-date.ts';
import type { BothTexts } from '@/lib/pick-text.ts';
import { DateText } from '@/ui/words/DateText.tsx';
import { NetworkText } from '@/ui/words/NetworkText.tsx';
import styles from './ValidityBar.module.css';

export type Validity = { validFrom: LocalDate; decidedUntil: LocalDate; validUntil: LocalDate; limitedBy: { title: BothTexts } | null };

/** How long a certification lasts, drawn from its first day to the day chosen: what the evidence carries is filled, the rest is hatched. The words say the same and why. */
export function ValidityBar({ validity }: { validity: Validity }) {
  const { validFrom, decidedUntil, validUntil, limitedBy } = validity;
  const whole = Math.max(1, daysBetween(validFrom, decidedUntil));
  const share = Math.round((daysBetween(validFrom, validUntil) / whole) * 100);
  return (
    <div className={styles.validity}>
      <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.chosen} width="100" height="10" />
        <rect className={styles.good} width={share} height="10" />
      </svg>
      <p className={styles.ends}>
        <span>
          <DateText date={validFrom} />
        </span>
        <strong>
          <DateText date={validUntil} />
        </strong>
      </p>
      <p>
        {limitedBy ? (
          <Trans>
            Termina el <DateText date={validUntil} />: ese día vence «<NetworkText text={limitedBy.title} />». Usted eligió el{' '}
            <DateText date={decidedUntil} />.
          </Trans>
        ) : (
          <Trans>
            Termina el <DateText date={validUntil} />, el día que usted elige: nada de lo obligatorio vence antes.
          </Trans>
        )}
      </p>
    </div>
  );
}
