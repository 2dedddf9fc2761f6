import { useApolloClient, useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { InvitationTable } from '@/features/memberships/InvitationTable.tsx';
import { InviteToNetwork } from '@/features/memberships/InviteToNetwork.tsx';
import { NetworkPeopleTable } from '@/features/memberships/NetworkPeopleTable.tsx';
import { askViewerAgain, useViewer } from '@/features/people/viewer.ts';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';
import type { load } from './StaffPeoplePage.query.ts';

/** Who works for the network and as what. For its administrators: for anybody else the page is not here. */
export function StaffPeoplePage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const client = useApolloClient();
  const router = useRouter();
  const viewer = useViewer();
  const { data } = useReadQuery(props.data);
  if (!viewer?.networkRoles.includes('ADMIN')) return <NotHere />;
  const lookAgain = () => void askViewerAgain(client).then(() => router.invalidate());

  return (
    <PageBody>
      <PageHeader title={t`Personas de la red`} help={t`Quién trabaja en la red y con qué funciones. Cada cambio queda en el registro, con quién lo hizo y por qué.`} />
      <NetworkPeopleTable people={data.networkPeople} viewerId={viewer.person.id} onChanged={lookAgain} />
      <Section title={t`Invitar a trabajar en la red`} help={t`Recibe una carta con un enlace que sirve una vez, durante siete días. Fuera de la demostración, sus funciones valen cuando active el segundo factor.`}>
        <InviteToNetwork onInvited={lookAgain} />
      </Section>
      <Section title={t`Invitaciones abiertas`}>
        {data.networkInvitations.length > 0 ? (
          <InvitationTable invitations={data.networkInvitations} onChanged={lookAgain} />
        ) : (
          <EmptyState>
            <Trans>Ninguna invitación espera respuesta.</Trans>
          </EmptyState>
        )}
      </Section>
    </PageBody>
  );
}
