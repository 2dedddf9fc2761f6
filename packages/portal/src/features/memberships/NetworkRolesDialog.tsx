import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { SetNetworkRoles, SetNetworkRolesVariables } from '@/graphql/__generated__/documents.ts';
import type { NetworkRole } from '@/graphql/__generated__/schema.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import styles from './MemberTable.module.css';
import { RoleChoice } from './RoleChoice.tsx';

const SET: TypedDocumentNode<SetNetworkRoles, SetNetworkRolesVariables> = gql`
  mutation SetNetworkRoles($input: SetNetworkRolesInput!) {
    setNetworkRoles(input: $input) {
      __typename
    }
  }
`;

/** Sets the roles of somebody of the network; without any, their work for it ends. */
export function NetworkRolesDialog(props: { one: { roles: NetworkRole[]; person: { id: string; name: string } }; onClose: () => void; onChanged: () => void }) {
  const { t } = useLingui();
  const { person } = props.one;
  const [roles, setRoles] = useState<NetworkRole[]>([...props.one.roles]);
  const [problem, setProblem] = useState<ReactNode>(null);
  const [set] = useMutation(SET);
  const isEnd = roles.length === 0;

  async function confirm(reason: string) {
    setProblem(null);
    try {
      const { data } = await set({ variables: { input: { personId: person.id, roles, reason } } });
      const kind = data?.setNetworkRoles.__typename;
      if (kind === 'SetNetworkRolesSuccess') {
        showToast({ text: isEnd ? t`${person.name} ya no trabaja en la red.` : t`Funciones guardadas: ${person.name}.` });
        props.onClose();
        return props.onChanged();
      }
      return setProblem(
        <Notice tone="stop" isAnnounced>
          {kind === 'LastAdministrator' ? (
            <Trans>La red tiene siempre al menos una persona en administración. Dé antes esa función a otra.</Trans>
          ) : (
            <Trans>Escriba el motivo, de 3 a 500 caracteres: queda en el historial.</Trans>
          )}
        </Notice>,
      );
    } catch (error) {
      return setProblem(<FaultNotice fault={faultOf(error)} />);
    }
  }

  return (
    <ConfirmDialog
      isOpen
      isDestructive={isEnd}
      onClose={props.onClose}
      title={t`Funciones de ${person.name}`}
      effect={
        <div className={styles.stack}>
          <RoleChoice roles={roles} onChange={setRoles} />
          {isEnd && (
            <p>
              <Trans>Sin ninguna función, {person.name} deja de trabajar en la red al instante. Su cuenta sigue siendo suya.</Trans>
            </p>
          )}
        </div>
      }
      reason={{ label: t`Motivo`, help: t`Queda en el historial.`, draft: `network-roles.${person.id}` }}
      confirmLabel={isEnd ? t`Terminar su trabajo en la red` : t`Guardar las funciones`}
      problem={problem}
      onConfirm={confirm}
    />
  );
}
