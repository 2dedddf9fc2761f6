import { Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { StateMark } from '@/features/states/StateMark.tsx';
import type { CertificationState } from '@/graphql/__generated__/schema.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import type { BothTexts } from '@/lib/pick-text.ts';
import { DateRangeText, InstantText } from '@/ui/words/DateText.tsx';
import { NetworkText } from '@/ui/words/NetworkText.tsx';
import styles from './DecisionMade.module.css';

type Decided = {
  state: CertificationState;
  decidedAt: string;
  decidedBy: { name: string } | null;
  validFrom: LocalDate | null;
  validUntil: LocalDate | null;
  limitedBy: { title: BothTexts } | null;
  conditions: string | null;
  decisionReason: string | null;
};

/**
 * What was decided, by whom, when, for how long and why; what became of it since (suspended, revoked, lapsed) is the title's. Decided files stay readable. `takesFocus`: this person decided a
 * moment ago, and the form they were in is gone.
 */
export function DecisionMade({ file, takesFocus }: { file: Decided; takesFocus: boolean }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);

  return (
    <section className={styles.decide} aria-labelledby="decision">
      <h2 id="decision" className={styles.title} ref={title} tabIndex={-1}>
        <Trans>Decisión</Trans>
      </h2>
      <p role="status">
        <StateMark of="certification" state={file.state === 'REJECTED' ? 'REJECTED' : 'APPROVED'} look="boxed" />
      </p>
      <dl className={styles.facts}>
        <div>
          <dt>
            <Trans>Decidió</Trans>
          </dt>
          <dd>
            {file.decidedBy?.name} · <InstantText at={file.decidedAt} />
          </dd>
        </div>
        {file.validFrom && file.validUntil && (
          <div>
            <dt>
              <Trans>Vigencia</Trans>
            </dt>
            <dd>
              <DateRangeText from={file.validFrom} to={file.validUntil} />
              {file.limitedBy && (
                <p>
                  <Trans>
                    Ese día vence «<NetworkText text={file.limitedBy.title} />».
                  </Trans>
                </p>
              )}
            </dd>
          </div>
        )}
        {file.conditions && (
          <div>
            <dt>
              <Trans>Condiciones</Trans>
            </dt>
            <dd>{file.conditions}</dd>
          </div>
        )}
        {file.decisionReason && (
          <div>
            <dt>
              <Trans>Lo que la agencia lee</Trans>
            </dt>
            <dd>{file.decisionReason}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
