import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import { closedTo } from '@/features/people/staff-pages.ts';
import { useViewer } from '@/features/people/viewer.ts';
import { networkRoleWords } from '@/features/states/role-words.ts';
import type { NetworkRole } from '@/graphql/__generated__/schema.ts';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';

/** An address that leads nowhere, or to something this person may not see: the same answer for both. Staff who lack a function read whose page it is. */
export function NotHere() {
  const { t } = useLingui();
  const viewer = useViewer();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const openTo = viewer && viewer.networkRoles.length > 0 ? closedTo(viewer.networkRoles, path) : null;
  if (openTo) return <OfOthers openTo={openTo} />;
  return (
    <PageBody>
      <PageHeader title={t`Aquí no hay nada`} />
      <EmptyState
        action={
          <ButtonLink to="/" look="secondary">
            <Trans>Ir al inicio</Trans>
          </ButtonLink>
        }
      >
        <Trans>La dirección no existe, o su cuenta no puede ver lo que hay en ella.</Trans>
      </EmptyState>
    </PageBody>
  );
}

function OfOthers({ openTo }: { openTo: readonly NetworkRole[] }) {
  const { t, i18n } = useLingui();
  const functions = openTo.map((role) => i18n._(networkRoleWords[role].word)).join(', ');
  return (
    <PageBody>
      <PageHeader title={t`Esta página no es de su función`} />
      <EmptyState
        action={
          <ButtonLink to="/desk" look="secondary">
            <Trans>Ir a mi escritorio</Trans>
          </ButtonLink>
        }
      >
        <Trans>La abre quien tiene en la red la función: {functions}. Las funciones las da la administración de la red.</Trans>
      </EmptyState>
    </PageBody>
  );
}
