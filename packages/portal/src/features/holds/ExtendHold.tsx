import type { FragmentType } from '@apollo/client';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { ExtendHold_reservation } from '@/graphql/__generated__/documents.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { formatNumber } from '@/lib/format-number.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { BudgetFormula } from './BudgetFormula.tsx';
import { EXTEND_HOLD } from './extend-hold-fragment.ts';
import styles from './ExtendHold.module.css';
import { ExtendHoldDialog } from './ExtendHoldDialog.tsx';

/** Beside a running hold: more time for it, and what the agency has left for that. Nothing where it cannot be extended any further. */
export function ExtendHold(props: { reservation: FragmentType<ExtendHold_reservation>; onStale: () => void }) {
  const language = useLanguage();
  const { data: reservation } = useOwnFragment({ fragment: EXTEND_HOLD, from: props.reservation });
  const [isOpen, setOpen] = useState(false);
  const { extension, expiresAt } = reservation;
  if (!extension || !expiresAt || extension.choices.length === 0) return null;
  return (
    <div className={styles.extend}>
      <div className={styles.row}>
        <Button size="small" onClick={() => setOpen(true)}>
          <Trans>Extender el bloqueo</Trans>
        </Button>
        <span className={styles.left}>
          <Trans>
            Le quedan {formatNumber(extension.budget.left, language)} de {formatNumber(extension.budget.total, language)} horas-cupo
          </Trans>
        </span>
      </div>
      <BudgetFormula budget={extension.budget} />
      {isOpen && <ExtendHoldDialog reservationId={reservation.id} expiresAt={expiresAt} extension={extension} onClose={() => setOpen(false)} onStale={props.onStale} />}
    </div>
  );
}
