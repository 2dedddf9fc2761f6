import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { FoundAgencyForm } from '@/features/agencies-desk/FoundAgencyForm.tsx';
import { FoundingSteps } from '@/features/agencies-desk/FoundingSteps.tsx';
import { useViewer } from '@/features/people/viewer.ts';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { chooseAgency } from './current-agency.ts';
import styles from './FoundAgencyPage.module.css';

/** Registers an agency. Who does it is its owner and goes on to the certification file. */
export function FoundAgencyPage() {
  const { t } = useLingui();
  const client = useApolloClient();
  const navigate = useNavigate();
  const viewer = useViewer();
  if (!viewer) return null;

  async function enter(agencyId: string) {
    chooseAgency(agencyId);
    // The new membership is part of who the person is: every screen reads it from there.
    await client.refetchQueries({ include: ['ViewerQuery'] });
    await navigate({ to: '/desk/certification' });
  }

  return (
    <PageBody>
      <PageHeader title={t`Registre su agencia`} help={t`Con ella podrá preparar itinerarios hoy mismo y, una vez certificada, bloquear cupos.`} />
      <div className={styles.columns}>
        <FoundAgencyForm personId={viewer.person.id} onFounded={enter} />
        <FoundingSteps />
      </div>
    </PageBody>
  );
}
