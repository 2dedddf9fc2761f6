import { useApolloClient, useReadQuery, type QueryRef } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { InvitationTable } from '@/features/memberships/InvitationTable.tsx';
import { InviteToAgency } from '@/features/memberships/InviteToAgency.tsx';
import { LeaveAgency } from '@/features/memberships/LeaveAgency.tsx';
import { MemberTable } from '@/features/memberships/MemberTable.tsx';
import { useViewer } from '@/features/people/viewer.ts';
import type { AgencyPeoplePageQuery } from '@/graphql/__generated__/documents.ts';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { Section } from '@/ui/page/Section.tsx';
import type { load } from './AgencyPeoplePage.query.ts';
import { useCurrentAgency } from './current-agency.ts';
import { NoAgency } from './NoAgency.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';

/** Who works in the agency, as what, and what each looks after. Owners invite, change roles and take people out. */
export function AgencyPeoplePage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  if (props.data) return <KnownAgency queryRef={props.data} />;
  return (
    <PageBody>
      <PageHeader title={t`Personas`} />
      <NoAgency />
    </PageBody>
  );
}

function KnownAgency({ queryRef }: { queryRef: QueryRef<AgencyPeoplePageQuery> }) {
  const { t } = useLingui();
  const client = useApolloClient();
  const navigate = useNavigate();
  const router = useRouter();
  const viewer = useViewer();
  const current = useCurrentAgency();
  const { data } = useReadQuery(queryRef);
  const { agency } = data;
  if (!agency || !current || !viewer) return <NotHere />;
  const isOwner = current.role === 'OWNER';
  const lookAgain = () => void router.invalidate();

  async function goOn() {
    await client.resetStore();
    await navigate({ to: '/desk' });
    showToast({ text: t`Ya no es parte de la agencia.` });
  }

  return (
    <PageBody>
      <PageHeader title={t`Personas de ${agency.tradeName}`} help={t`Cada persona entra con su propia cuenta y su función. Cada reserva e itinerario tiene siempre a una persona a cargo.`} />
      <MemberTable agency={agency} viewerId={viewer.person.id} isOwner={isOwner} />
      {isOwner && (
        <>
          <Section title={t`Invitar a una persona`} help={t`Recibe una carta con un enlace que sirve una vez, durante siete días. Invitar de nuevo al mismo correo reemplaza la invitación anterior.`}>
            <InviteToAgency agencyId={agency.id} onInvited={lookAgain} />
          </Section>
          <Section title={t`Invitaciones abiertas`}>
            {agency.openInvitations && agency.openInvitations.length > 0 ? (
              <InvitationTable invitations={agency.openInvitations} onChanged={lookAgain} />
            ) : (
              <EmptyState>
                <Trans>Ninguna invitación espera respuesta.</Trans>
              </EmptyState>
            )}
          </Section>
        </>
      )}
      <Section title={t`Dejar la agencia`} help={t`Antes de irse, lo que está a su cargo pasa a otra persona.`}>
        <LeaveAgency agency={agency} viewerId={viewer.person.id} onLeft={goOn} />
      </Section>
    </PageBody>
  );
}
