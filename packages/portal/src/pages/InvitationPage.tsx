import { gql, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { InvitationOverWords } from '@/features/memberships/InvitationOverWords.tsx';
import { useAcceptInvitation } from '@/features/memberships/use-accept-invitation.tsx';
import { signOut } from '@/features/people/sign-out.ts';
import { SignInForm } from '@/features/people/SignInForm.tsx';
import { SignUpForm } from '@/features/people/SignUpForm.tsx';
import { askViewerAgain, useViewer } from '@/features/people/viewer.ts';
import { agencyRoleWords, networkRoleWords } from '@/features/states/role-words.ts';
import type { InvitationPageQuery, InvitationPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, mayPass } from '@/graphql/fault-of.ts';
import { forgetLinkToken, linkToken } from '@/lib/link-token.ts';
import { Button, ButtonLink } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { PageSkeleton } from '@/ui/feedback/PageSkeleton.tsx';
import { FactsStrip } from '@/ui/figures/FactsStrip.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { Kit } from '@/ui/theme/Kit.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';
import { chooseAgency } from './current-agency.ts';

const QUERY: TypedDocumentNode<InvitationPageQuery, InvitationPageQueryVariables> = gql`
  query InvitationPageQuery($token: String!) {
    invitation(token: $token) {
      state
      agencyName
      role
      networkRoles
      email
      invitedBy
      expiresAt
    }
  }
`;

/** Where the link of an invitation leads: what it is, and taking it up, by signing in or with a new account. */
export function InvitationPage() {
  const { t } = useLingui();
  const [token] = useState(() => linkToken('invitation'));
  const { data, error, loading, refetch } = useQuery(QUERY, { variables: { token: token ?? '' }, skip: token === null, fetchPolicy: 'network-only' });
  const viewer = useViewer();
  const invitation = data?.invitation;
  if ((loading && !data) || viewer === undefined) return <PageSkeleton />;
  const fault = error && !invitation ? faultOf(error) : null;
  if (fault && mayPass(fault)) {
    return (
      <PageBody width="text">
        <PageHeader title={t`Invitación`} />
        <FaultNotice fault={fault} onAgain={() => void refetch().catch(() => undefined)} />
      </PageBody>
    );
  }
  if (!token || !invitation) {
    return (
      <PageBody width="text">
        <PageHeader title={t`Invitación`} />
        <EmptyState action={<WayOn isSignedIn={Boolean(viewer)} />}>
          <Trans>Aquí no hay ninguna invitación. Abra el enlace completo de la carta, o pida otra a quien le invitó.</Trans>
        </EmptyState>
      </PageBody>
    );
  }
  if (invitation.state !== 'OPEN' || !invitation.email) {
    return (
      <PageBody width="text">
        <PageHeader title={t`Invitación`} />
        <EmptyState action={<WayOn isSignedIn={Boolean(viewer)} />}>
          <InvitationOverWords state={invitation.state} />
        </EmptyState>
      </PageBody>
    );
  }
  return (
    <Kit>
      <PageBody width="text">
        <Offer {...invitation} email={invitation.email} />
        <TakeUp token={token} email={invitation.email} signedInAs={viewer?.person.email ?? null} />
      </PageBody>
    </Kit>
  );
}

/** What somebody does whose link leads nowhere. */
function WayOn({ isSignedIn }: { isSignedIn: boolean }) {
  return isSignedIn ? (
    <ButtonLink to="/desk" look="secondary">
      <Trans>Ir a mi escritorio</Trans>
    </ButtonLink>
  ) : (
    <ButtonLink to="/sign-in" look="secondary">
      <Trans>Ingresar</Trans>
    </ButtonLink>
  );
}

function Offer(offer: NonNullable<InvitationPageQuery['invitation']>) {
  const { t, i18n } = useLingui();
  const roles = offer.role ? i18n._(agencyRoleWords[offer.role].word) : offer.networkRoles.map((name) => i18n._(networkRoleWords[name].word)).join(', ');
  return (
    <>
      <PageHeader
        title={offer.agencyName ? t`Invitación a ${offer.agencyName}` : t`Invitación a trabajar en la red`}
        help={offer.agencyName ? t`${offer.invitedBy ?? ''} le invita a su agencia.` : t`${offer.invitedBy ?? ''} le invita a trabajar en Vilcanota Trek.`}
      />
      <FactsStrip
        facts={[
          { label: t`Su función`, value: roles },
          ...(offer.expiresAt ? [{ label: t`Vale hasta`, value: <InstantText at={offer.expiresAt} style="dateTime" /> }] : []),
        ]}
      />
    </>
  );
}

function TakeUp(props: { token: string; email: string; signedInAs: string | null }) {
  const { t } = useLingui();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [hasAccount, setHasAccount] = useState(false);
  const { send, isBusy, problem } = useAcceptInvitation(props.token, async (agencyId) => {
    forgetLinkToken('invitation');
    if (agencyId) chooseAgency(agencyId);
    await client.resetStore();
    await askViewerAgain(client);
    await navigate({ to: '/desk' });
  });

  if (props.signedInAs !== null && props.signedInAs.toLowerCase() !== props.email) {
    return (
      <Notice
        tone="attention"
        actions={
          <Button size="small" onClick={() => void signOut(client)}>
            <Trans>Cerrar sesión</Trans>
          </Button>
        }
      >
        <Trans>
          Está en la cuenta {props.signedInAs}; la invitación es para {props.email}. Cierre la sesión para seguir con esa cuenta.
        </Trans>
      </Notice>
    );
  }
  if (props.signedInAs !== null) {
    return (
      <>
        {problem}
        <div>
          <Button look="primary" isBusy={isBusy} onClick={() => void send()}>
            <Trans>Aceptar la invitación</Trans>
          </Button>
        </div>
      </>
    );
  }
  return (
    <Section title={hasAccount ? t`Ingrese para aceptar` : t`Cree su cuenta para aceptar`}>
      {hasAccount ? <SignInForm email={props.email} onSignedIn={send} /> : <SignUpForm email={props.email} verb={t`Crear mi cuenta y aceptar`} onSignedUp={send} />}
      {problem}
      <div>
        <Button look="quiet" onClick={() => setHasAccount(!hasAccount)}>
          {hasAccount ? <Trans>No tengo cuenta todavía</Trans> : <Trans>Ya tengo una cuenta con este correo</Trans>}
        </Button>
      </div>
    </Section>
  );
}
