import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { networkRoleWords } from '@/features/states/role-words.ts';
import type { NetworkPeopleTable_person } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { NetworkRolesDialog } from './NetworkRolesDialog.tsx';
import styles from './MemberTable.module.css';

const FRAGMENT: TypedDocumentNode<NetworkPeopleTable_person> = gql`
  fragment NetworkPeopleTable_person on NetworkPerson {
    id
    roles
    hasSecondFactor
    person {
      id
      name
      email
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Who works for the network, and as what. */
export function NetworkPeopleTable(props: { people: Array<FragmentType<NetworkPeopleTable_person>>; viewerId: string; onChanged: () => void }) {
  const { t, i18n } = useLingui();
  const { data: people } = useOwnFragment({ fragment: FRAGMENT, from: props.people });
  const [personId, setPersonId] = useState<string | null>(null);
  const chosen = people.find(({ person }) => person.id === personId);
  return (
    <>
      <DataTable
        caption={t`Personas de la red`}
        rows={people}
        rowKey={({ person }) => person.id}
        columns={[
          { key: 'name', header: t`Persona`, isName: true, cell: ({ person }) => (person.id === props.viewerId ? <Trans>{person.name} (usted)</Trans> : person.name) },
          { key: 'email', header: t`Correo`, cell: ({ person }) => <span className={styles.email}>{person.email}</span> },
          { key: 'roles', header: t`Funciones`, cell: ({ roles }) => roles.map((role) => i18n._(networkRoleWords[role].word)).join(', ') },
          { key: 'factor', header: t`Segundo factor`, cell: ({ hasSecondFactor }) => (hasSecondFactor ? <StatusMark tone="go"><Trans>activo</Trans></StatusMark> : <StatusMark tone="attention"><Trans>sin activar</Trans></StatusMark>) },
          {
            key: 'acts',
            header: <span className="spoken">{t`Acciones`}</span>,
            align: 'end',
            cell: ({ person }) => (
              <Button size="small" aria-label={t`Cambiar las funciones de ${person.name}`} onClick={() => setPersonId(person.id)}>
                <Trans>Cambiar las funciones</Trans>
              </Button>
            ),
          },
        ]}
      />
      {chosen && <NetworkRolesDialog one={chosen} onClose={() => setPersonId(null)} onChanged={props.onChanged} />}
    </>
  );
}
