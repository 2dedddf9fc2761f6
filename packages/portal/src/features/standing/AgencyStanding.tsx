import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { AgencyStanding_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { type Appeal, AppealList } from './AppealList.tsx';
import { CertificateLinks } from './CertificateLinks.tsx';
import styles from './Standing.module.css';
import { StandingFacts } from './StandingFacts.tsx';
import { WithdrawAppealDialog } from './WithdrawAppealDialog.tsx';

const FRAGMENT: TypedDocumentNode<AgencyStanding_certification> = gql`
  fragment AgencyStanding_certification on Certification {
    id
    state
    validUntil
    conditions
    appeals { id }
    certificate { number pdfUrl }
    ...StandingFacts_certification
    ...AppealList_certification
  }
`;
fragmentRegistry.register(FRAGMENT);

/** For the agency: how its certification stands, until when and because of what, its certificate, and what it said against a decision. */
export function AgencyStanding(props: { certification: FragmentType<AgencyStanding_certification>; onDone: () => void }) {
  const { t } = useLingui();
  const { data: file } = useOwnFragment({ fragment: FRAGMENT, from: props.certification });
  const [withdrawn, setWithdrawn] = useState<Appeal | null>(null);
  if (!file.validUntil && file.appeals.length === 0) return null;
  return (
    <Section title={t`Vigencia y certificado`}>
      <div className={styles.standing}>
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
        <AppealList
          certification={file}
          act={(appeal) =>
            appeal.mayWithdraw && (
              <div className={styles.actions}>
                <Button look="quiet" onClick={() => setWithdrawn(appeal)}>
                  <Trans>Retirar la apelación</Trans>
                </Button>
              </div>
            )
          }
        />
      </div>
      {withdrawn && <WithdrawAppealDialog appeal={withdrawn} onClose={() => setWithdrawn(null)} onDone={props.onDone} />}
    </Section>
  );
}
