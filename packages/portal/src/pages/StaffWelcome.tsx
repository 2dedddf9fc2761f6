import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { NetworkRole } from '@/graphql/__generated__/schema.ts';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';

const roleWords: Record<NetworkRole, MessageDescriptor> = {
  CERTIFIER: msg`certificación`,
  OPERATIONS: msg`operaciones`,
  FINANCE: msg`finanzas`,
  ADMIN: msg`administración`,
};

/** For people of the network for whose work nothing waits here: says where its pages are. */
export function StaffWelcome(props: { roles: readonly NetworkRole[] }) {
  const { i18n } = useLingui();
  const roles = props.roles.map((role) => i18n._(roleWords[role])).join(', ');
  return (
    <EmptyState
      action={
        <ButtonLink to="/availability">
          <Trans>Ver la disponibilidad</Trans>
        </ButtonLink>
      }
    >
      <Trans>Usted trabaja en la red: {roles}. Las páginas de su labor están en el menú.</Trans>
    </EmptyState>
  );
}
