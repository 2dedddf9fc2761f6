import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { AppealObstacle, CertificationProposalKind } from '@/graphql/__generated__/schema.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateText, InstantText } from '@/ui/words/DateText.tsx';
import styles from './Standing.module.css';

type Decision = { kind: CertificationProposalKind; reason: string; until: string | null; decidedAt: string; appealUntil: string; appealObstacle: AppealObstacle | null };

/** What stands against an agency: what, when, why, and whether it may still be appealed against. */
export function DecisionAgainst({ decision, actions, children }: { decision: Decision; actions?: ReactNode; children?: ReactNode }) {
  const { t } = useLingui();
  const titles = { REJECT: t`Expediente denegado`, SUSPEND: t`Certificación suspendida`, REVOKE: t`Certificación revocada` };
  return (
    <Notice tone="stop" title={titles[decision.kind]} actions={actions}>
      <p>
        <InstantText at={decision.decidedAt} />
        {decision.until && (
          <>
            {' · '}
            <Trans>
              hasta el <DateText date={decision.until} /> inclusive
            </Trans>
          </>
        )}
      </p>
      <p className={styles.quote}>{decision.reason}</p>
      <p className={styles.quiet}>
        <AppealWords decision={decision} />
      </p>
      {children}
    </Notice>
  );
}

/** Whether it can still be appealed against, and if not, why. */
function AppealWords({ decision }: { decision: Decision }) {
  switch (decision.appealObstacle) {
    case null:
      return (
        <Trans>
          Se puede apelar hasta el <DateText date={decision.appealUntil} />.
        </Trans>
      );
    case 'MADE_BEFORE':
      return <Trans>Ya se apeló: la apelación está más abajo.</Trans>;
    case 'FILE_IN_WORK':
      return <Trans>Ya no se apela: la agencia empezó un expediente nuevo.</Trans>;
    default:
      return (
        <Trans>
          El plazo para apelar terminó el <DateText date={decision.appealUntil} />.
        </Trans>
      );
  }
}
