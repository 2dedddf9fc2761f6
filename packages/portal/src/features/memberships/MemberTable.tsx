import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { agencyRoleWords } from '@/features/states/role-words.ts';
import type { MemberTable_agency } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { ChangeRoleDialog } from './ChangeRoleDialog.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import { InChargeWords, totalInCharge } from './InChargeWords.tsx';
import { RemoveMemberDialog } from './RemoveMemberDialog.tsx';
import styles from './MemberTable.module.css';

const FRAGMENT: TypedDocumentNode<MemberTable_agency> = gql`
  fragment MemberTable_agency on Agency {
    id
    members {
      role
      email
      person {
        id
        name
      }
      inCharge {
        reservations
        itineraries
        waitingEntries
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

type Act = 'role' | 'hand-over' | 'remove';

/** The people of an agency. Owners change roles and take people out; everybody hands over what is theirs. */
export function MemberTable(props: { agency: FragmentType<MemberTable_agency>; viewerId: string; isOwner: boolean }) {
  const { t, i18n } = useLingui();
  const { data: agency } = useOwnFragment({ fragment: FRAGMENT, from: props.agency });
  const [act, setAct] = useState<{ kind: Act; personId: string } | null>(null);
  const members = agency.members ?? [];
  const chosen = members.find(({ person }) => person.id === act?.personId);
  const close = () => setAct(null);
  const open = (kind: Act, personId: string) => setAct({ kind, personId });

  return (
    <>
      <DataTable
        caption={t`Personas de la agencia`}
        rows={members}
        rowKey={({ person }) => person.id}
        columns={[
          { key: 'name', header: t`Persona`, isName: true, cell: ({ person }) => (person.id === props.viewerId ? <Trans>{person.name} (usted)</Trans> : person.name) },
          { key: 'email', header: t`Correo`, cell: ({ email }) => <span className={styles.email}>{email ?? <Trans>lo ven los titulares</Trans>}</span> },
          { key: 'role', header: t`Función`, cell: ({ role }) => i18n._(agencyRoleWords[role].word) },
          { key: 'charge', header: t`A su cargo`, cell: ({ inCharge }) => <InChargeWords of={inCharge} /> },
          {
            key: 'acts',
            header: <span className="spoken">{t`Acciones`}</span>,
            align: 'end',
            cell: ({ person, inCharge }) => (
              <span className={styles.acts}>
                {props.isOwner && (
                  <Button size="small" aria-label={t`Cambiar la función de ${person.name}`} onClick={() => open('role', person.id)}>
                    <Trans>Cambiar la función</Trans>
                  </Button>
                )}
                {(props.isOwner || person.id === props.viewerId) && totalInCharge(inCharge) > 0 && (
                  <Button size="small" aria-label={t`Traspasar lo que está a cargo de ${person.name}`} onClick={() => open('hand-over', person.id)}>
                    <Trans>Traspasar</Trans>
                  </Button>
                )}
                {props.isOwner && person.id !== props.viewerId && (
                  <Button size="small" look="danger" aria-label={t`Quitar de la agencia: ${person.name}`} onClick={() => open('remove', person.id)}>
                    <Trans>Quitar</Trans>
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      {chosen && act?.kind === 'role' && <ChangeRoleDialog agencyId={agency.id} member={chosen} onClose={close} />}
      {chosen && act?.kind === 'hand-over' && <HandOverDialog agencyId={agency.id} member={chosen} members={members} onClose={close} />}
      {chosen && act?.kind === 'remove' && <RemoveMemberDialog agencyId={agency.id} member={chosen} members={members} onClose={close} />}
    </>
  );
}
