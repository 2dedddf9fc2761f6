import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { AgencyFacts } from '@/features/agencies-desk/AgencyFacts.tsx';
import { CertificationNote } from '@/features/certification/CertificationNote.tsx';
import { StandingRights } from '@/features/certification/StandingRights.tsx';
import { MembershipList } from '@/features/people/MembershipList.tsx';
import { StateMark } from '@/features/states/StateMark.tsx';
import { Timeline } from '@/features/states/Timeline.tsx';
import type { AgencyPageQuery } from '@/graphql/__generated__/documents.ts';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { Section } from '@/ui/page/Section.tsx';
import type { load } from './AgencyPage.query.ts';
import styles from './CertificationPage.module.css';
import { useCurrentAgency } from './current-agency.ts';
import { NoAgency } from './NoAgency.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';

/** The agency as the network knows it: its papers, its certification, and the person's places in agencies. */
export function AgencyPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  if (props.data) return <KnownAgency queryRef={props.data} />;
  return (
    <PageBody>
      <PageHeader title={t`Mi agencia`} />
      <NoAgency />
    </PageBody>
  );
}

function KnownAgency({ queryRef }: { queryRef: QueryRef<AgencyPageQuery> }) {
  const { t } = useLingui();
  const current = useCurrentAgency();
  const { data } = useReadQuery(queryRef);
  const { agency } = data;
  if (!agency || !current) return <NotHere />;
  return (
    <PageBody>
      <PageHeader title={agency.tradeName} marks={<StateMark of="agency" state={agency.standing} look="boxed" />} />
      <AgencyFacts agency={agency} role={current.role} />
      <Section title={t`Certificación`}>
        <div className={styles.stand}>
          <CertificationNote agency={agency} today={data.network.today} isOwner={current.role === 'OWNER'} hasLink />
          <StandingRights standing={agency.standing} />
        </div>
      </Section>
      <Section title={t`Sus agencias`}>
        <MembershipList />
        <p>
          <Link to="/desk/found-agency">
            <Trans>Registrar otra agencia</Trans>
          </Link>
        </p>
      </Section>
      <Timeline entries={agency.history ?? []} of="agency" />
    </PageBody>
  );
}
