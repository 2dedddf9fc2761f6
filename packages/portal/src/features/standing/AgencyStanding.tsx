import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { AgencyStanding_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { ActDialog } from './ActDialog.tsx';
import { AppealList } from './AppealList.tsx';
import { CertificateLinks } from './CertificateLinks.tsx';
import { DecisionAgainst } from './DecisionAgainst.tsx';
import styles from './Standing.module.css';
import { StandingFacts } from './StandingFacts.tsx';
import { useStanding } from './use-standing.ts';

const FRAGMENT: TypedDocumentNode<AgencyStanding_certification> = gql`
  fragment AgencyStanding_certification on Certification {
    id
    state
    validUntil
    conditions
    standingDecision { kind reason until decidedAt appealUntil }
    standingMay { appeal }
    appeals { id }
    certificate { number state pdfUrl }
    ...StandingFacts_certification
    ...AppealList_certification
  }
`;
fragmentRegistry.register(FRAGMENT);

/** For the agency: how its certification stands, until when and because of what, its certificate, and what it may say against a decision. */
export function AgencyStanding(props: { certification: FragmentType<AgencyStanding_certification>; onDone: () => void }) {
  const { t } = useLingui();
  const { data: file } = useOwnFragment({ fragment: FRAGMENT, from: props.certification });
  const [isAppealing, setAppealing] = useState(false);
  if (!file.validUntil && !file.standingDecision && file.appeals.length === 0) return null;
  return (
    <Section title={t`Vigencia y certificado`}>
      <div className={styles.standing}>
        {file.standingDecision && <DecisionAgainst decision={file.standingDecision} />}
        {file.standingMay.appeal && (
          <div className={styles.actions}>
            <Button look="secondary" onClick={() => setAppealing(true)}>
              <Trans>Apelar la decisión</Trans>
            </Button>
          </div>
        )}
        <StandingFacts certification={file} />
        {file.conditions && (
          <div>
            <h3 className={styles.title}>
              <Trans>Condiciones</Trans>
            </h3>
            <p className={styles.quote}>{file.conditions}</p>
          </div>
        )}
        {file.state === 'APPROVED' || file.certificate ? <CertificateLinks certificate={file.certificate} /> : null}
        <AppealList certification={file} />
      </div>
      {isAppealing && <AppealDialog certificationId={file.id} onClose={() => setAppealing(false)} onDone={props.onDone} />}
    </Section>
  );
}

function AppealDialog(props: { certificationId: string; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const { problem, appeal } = useStanding({
    onDone: () => {
      props.onClose();
      props.onDone();
    },
  });
  return (
    <ActDialog
      title={t`Apelar la decisión`}
      onClose={props.onClose}
      reason={{ label: t`Por qué la decisión no es correcta`, help: t`Lo lee la red. Diga qué pasó y qué lo demuestra.` }}
      confirmLabel={t`Enviar la apelación`}
      problem={problem}
      onConfirm={(reason) => appeal(t`La apelación llegó a la red.`, { certificationId: props.certificationId, reason })}
    >
      <p>
        <Trans>La resuelve una persona de la red que no intervino en la decisión. Mientras tanto la decisión sigue en pie. Se apela una sola vez.</Trans>
      </p>
    </ActDialog>
  );
}
