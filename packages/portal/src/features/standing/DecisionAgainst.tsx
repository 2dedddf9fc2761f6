import { Trans, useLingui } from '@lingui/react/macro';
import type { CertificationProposalKind } from '@/graphql/__generated__/schema.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateText, InstantText } from '@/ui/words/DateText.tsx';
import styles from './Standing.module.css';

type Decision = { kind: CertificationProposalKind; reason: string; until: string | null; decidedAt: string; appealUntil: string };

/** What stands against an agency: what, when, why, and until when it may be appealed against. */
export function DecisionAgainst({ decision }: { decision: Decision }) {
  const { t } = useLingui();
  const titles = { REJECT: t`Expediente denegado`, SUSPEND: t`Certificación suspendida`, REVOKE: t`Certificación revocada` };
  return (
    <Notice tone="stop" title={titles[decision.kind]}>
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
        <Trans>
          Se puede apelar hasta el <DateText date={decision.appealUntil} />.
        </Trans>
      </p>
    </Notice>
  );
}
