import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { isNotEmpty, useForm } from '@mantine/form';
import { useState } from 'react';
import type { ChangeName, ChangeNameVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import styles from './SecondFactor.module.css';

const CHANGE: TypedDocumentNode<ChangeName, ChangeNameVariables> = gql`
  mutation ChangeName($input: ChangeNameInput!) {
    changeName(input: $input) {
      __typename
      ... on ChangeNameSuccess {
        person {
          id
          name
        }
      }
      ... on NameUnfit {
        longest
      }
    }
  }
`;

/** The name the person goes by. The answer brings it back: it is new wherever the person is shown. */
export function ChangeNameForm(props: { name: string; onChanged: () => Promise<void> }) {
  const { t } = useLingui();
  const [change] = useMutation(CHANGE);
  const [fault, setFault] = useState<Fault | null>(null);
  const form = useForm({ initialValues: { name: props.name }, validate: { name: isNotEmpty(t`Escriba su nombre y apellido.`) } });

  const send = form.onSubmit(async (input) => {
    setFault(null);
    try {
      const { data } = await change({ variables: { input } });
      const result = data?.changeName;
      if (result?.__typename === 'NameUnfit') return form.setFieldError('name', t`Use de 1 a ${result.longest} caracteres, todos visibles.`);
      if (result?.__typename === 'ChangeNameSuccess') form.setValues({ name: result.person.name });
      showToast({ text: t`Su nombre está guardado.` });
      return await props.onChanged();
    } catch (error) {
      return setFault(faultOf(error));
    }
  });

  return (
    <div className={styles.form}>
      <FormStack onSubmit={send}>
        <TextField label={t`Nombre y apellido`} autoComplete="name" {...form.getInputProps('name')} />
        {fault && <FaultNotice fault={fault} />}
        <Button type="submit" isBusy={form.submitting}>
          <Trans>Guardar el nombre</Trans>
        </Button>
      </FormStack>
    </div>
  );
}
