import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { StaffStanding_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { type Appeal, AppealList } from './AppealList.tsx';
import { CertificateLinks } from './CertificateLinks.tsx';
import { DecisionAgainst } from './DecisionAgainst.tsx';
import { JudgeDialog } from './JudgeDialog.tsx';
import { ProposalPanel } from './ProposalPanel.tsx';
import { ProposeDialog } from './ProposeDialog.tsx';
import { ReinstateDialog } from './ReinstateDialog.tsx';
import { hasCome, type SinceLook, SinceLookNotice } from './SinceLookNotice.tsx';
import styles from './Standing.module.css';
import { StandingFacts } from './StandingFacts.tsx';

const FRAGMENT: TypedDocumentNode<StaffStanding_certification> = gql`
  fragment StaffStanding_certification on Certification {
    id
    state
    validUntil
    agency { id tradeName }
    standingDecision { kind reason until decidedAt appealUntil appealObstacle }
    standingMay { suspend revoke reinstate }
    proposals { id kind outcome ...ProposalPanel_proposal }
    appeals { id }
    certificate { number pdfUrl }
    ...StandingFacts_certification
    ...AppealList_certification
  }
`;
fragmentRegistry.register(FRAGMENT);

type Open = { act: 'SUSPEND' | 'REVOKE' | 'REINSTATE' } | { act: 'JUDGE'; appeal: Appeal };

/** For the network: how a certification stands after its approval, what two people decide against it, and what its agency objects. */
export function StaffStanding(props: { certification: FragmentType<StaffStanding_certification>; today: string; onDone: () => void }) {
  const { t } = useLingui();
  const { data: file } = useOwnFragment({ fragment: FRAGMENT, from: props.certification });
  const [open, setOpen] = useState<Open | null>(null);
  const [since, setSince] = useState<SinceLook | null>(null);
  const waiting = file.proposals?.find(({ outcome, kind }) => outcome === null && kind !== 'REJECT');
  const { standingMay: may } = file;
  if (!file.validUntil && !file.standingDecision && file.appeals.length === 0) return null;
  const shared = { certificationId: file.id, agencyName: file.agency.tradeName, onClose: () => setOpen(null), onDone: props.onDone };
  return (
    <Section title={t`Después de la aprobación`}>
      <div className={styles.standing}>
        {since && <SinceLookNotice since={since} onClose={() => setSince(null)} />}
        {file.standingDecision && <DecisionAgainst decision={file.standingDecision} />}
        {waiting && <ProposalPanel proposal={waiting} certificationId={file.id} onConfirmed={(come) => setSince(hasCome(come) ? come : null)} onDone={props.onDone} />}
        <StandingFacts certification={file} />
        {file.certificate && <CertificateLinks certificate={file.certificate} />}
        <div className={styles.actions}>
          {may.reinstate && (
            <Button look="secondary" onClick={() => setOpen({ act: 'REINSTATE' })}>
              <Trans>Levantar la suspensión</Trans>
            </Button>
          )}
          {may.suspend && (
            <Button look="danger" onClick={() => setOpen({ act: 'SUSPEND' })}>
              <Trans>Proponer la suspensión</Trans>
            </Button>
          )}
          {may.revoke && (
            <Button look="danger" onClick={() => setOpen({ act: 'REVOKE' })}>
              <Trans>Proponer la revocación</Trans>
            </Button>
          )}
        </div>
        <AppealList
          certification={file}
          act={(appeal) =>
            appeal.mayDecide ? (
              <div className={styles.actions}>
                <Button look="secondary" onClick={() => setOpen({ act: 'JUDGE', appeal })}>
                  <Trans>Resolver la apelación</Trans>
                </Button>
              </div>
            ) : appeal.outcome === null ? (
              <p className={styles.quiet}>
                <Trans>La resuelve una persona que no intervino en la decisión ni en el expediente.</Trans>
              </p>
            ) : null
          }
        />
      </div>
      {open?.act === 'REINSTATE' && <ReinstateDialog {...shared} />}
      {(open?.act === 'SUSPEND' || open?.act === 'REVOKE') && <ProposeDialog {...shared} kind={open.act} today={props.today} validUntil={file.validUntil!} />}
      {open?.act === 'JUDGE' && <JudgeDialog {...shared} appeal={open.appeal} />}
    </Section>
  );
}
