import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { AddCrewMember, AddCrewMemberVariables } from '@/graphql/__generated__/documents.ts';
import type { CrewRole } from '@/graphql/__generated__/schema.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { SelectField, TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { crewRoleWords, type CrewMember } from './crew-words.ts';
import { EndCrewMember } from './EndCrewMember.tsx';
import { GuideRatioDialog } from './GuideRatioDialog.tsx';
import styles from './CrewList.module.css';

const ADD: TypedDocumentNode<AddCrewMember, AddCrewMemberVariables> = gql`
  mutation AddCrewMember($input: AddCrewMemberInput!) {
    addCrewMember(input: $input) {
      ... on AddCrewMemberSuccess {
        member {
          id
          name
          role
        }
      }
    }
  }
`;

/** Who may be assigned to departures, the way to add somebody, and the rule of how many travellers a guide leads. */
export function CrewList(props: { members: readonly CrewMember[]; treks: ReadonlyArray<{ slug: string; name: string }>; onDone: () => void }) {
  const { t, i18n } = useLingui();
  const [name, setName] = useState('');
  const [role, setRole] = useState<CrewRole>('GUIDE');
  const [isChecked, setChecked] = useState(false);
  const [isSettingRatio, setSettingRatio] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [add, { loading }] = useMutation(ADD);

  async function submit() {
    setChecked(true);
    if (name.trim() === '') return;
    setFault(null);
    try {
      const wish = { name: name.trim(), role };
      await add({ variables: { input: { ...wish, key: intentKey('add-crew-member', wish) } } });
      intentDone('add-crew-member');
      showToast({ text: t`${wish.name} ya se puede asignar.` });
      setName('');
      setChecked(false);
      props.onDone();
    } catch (error) {
      setFault(faultOf(error));
    }
  }

  return (
    <div className={styles.crew}>
      <ul className={styles.members}>
        {props.members.map((member) => (
          <li key={member.id}>
            {member.name} <span className={styles.role}>{i18n._(crewRoleWords[member.role])}</span>{' '}
            <EndCrewMember member={member} onDone={props.onDone} />
          </li>
        ))}
      </ul>
      <FormStack
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className={styles.fields}>
          <TextField label={t`Nombre`} maxLength={120} value={name} error={isChecked && name.trim() === '' ? t`Escriba el nombre.` : undefined} onChange={(event) => setName(event.currentTarget.value)} />
          <SelectField label={t`Tarea`} value={role} data={(['GUIDE', 'MULETEER'] as const).map((value) => ({ value, label: i18n._(crewRoleWords[value]) }))} onChange={(event) => setRole(event.currentTarget.value as CrewRole)} />
        </div>
        {fault && <FaultNotice fault={fault} />}
        <div className={styles.verbs}>
          <Button type="submit" isBusy={loading}>
            <Trans>Agregar a la lista</Trans>
          </Button>
          <Button look="quiet" onClick={() => setSettingRatio(true)}>
            <Trans>Cuántas personas lleva cada guía</Trans>
          </Button>
        </div>
      </FormStack>
      {isSettingRatio && (
        <GuideRatioDialog
          treks={props.treks}
          onClose={() => setSettingRatio(false)}
          onDone={() => {
            setSettingRatio(false);
            props.onDone();
          }}
        />
      )}
    </div>
  );
}
