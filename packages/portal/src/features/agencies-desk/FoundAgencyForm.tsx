import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import type { FoundAgency, FoundAgencyVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { useDraft } from '@/lib/use-draft.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { FoundAgencyProblem } from './FoundAgencyProblem.tsx';
import { rucDigits, rucFault } from './ruc.ts';
import { RucField } from './RucField.tsx';

const FOUND_AGENCY: TypedDocumentNode<FoundAgency, FoundAgencyVariables> = gql`
  mutation FoundAgency($input: FoundAgencyInput!) {
    foundAgency(input: $input) {
      ... on FoundAgencySuccess {
        agency {
          id
        }
      }
      ... on RucInvalid {
        fault
      }
      ... on Problem {
        message
      }
    }
  }
`;

type Refusal = Exclude<FoundAgency['foundAgency'], { __typename: 'FoundAgencySuccess' }>;
const empty = { legalName: '', tradeName: '', ruc: '' };
const longestName = 120;

/** Registers an agency; the person becomes its owner. What was typed stays through a refusal, a reload and a lost connection. */
export function FoundAgencyForm(props: { personId: string; onFounded: (agencyId: string) => Promise<void> }) {
  const { t } = useLingui();
  const [values, setValues, forget] = useDraft(props.personId, 'found-agency', empty);
  const [isChecked, setChecked] = useState(false);
  const [refusal, setRefusal] = useState<{ refusal: Refusal; ruc: string } | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [found, { loading }] = useMutation(FOUND_AGENCY);

  const missing = (text: string, words: string) => (isChecked && text.trim() === '' ? words : undefined);
  const isReady = values.legalName.trim() !== '' && values.tradeName.trim() !== '' && rucFault(values.ruc) === null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    setFault(null);
    if (!isReady || loading) return;
    const ruc = rucDigits(values.ruc);
    try {
      const { data } = await found({ variables: { input: { legalName: values.legalName.trim(), tradeName: values.tradeName.trim(), ruc } } });
      if (data?.foundAgency.__typename === 'FoundAgencySuccess') {
        forget();
        await props.onFounded(data.foundAgency.agency.id);
      } else if (data) setRefusal({ refusal: data.foundAgency, ruc });
    } catch (error) {
      setFault(faultOf(error));
    }
  }

  return (
    <FormStack onSubmit={(event) => void submit(event)}>
      <TextField
        label={t`Razón social`}
        help={t`Como figura en su ficha RUC, por ejemplo «Caminos del Ausangate S.A.C.».`}
        autoComplete="organization"
        maxLength={longestName}
        value={values.legalName}
        onChange={(event) => setValues({ ...values, legalName: event.currentTarget.value })}
        error={missing(values.legalName, t`Escriba la razón social.`)}
      />
      <TextField
        label={t`Nombre comercial`}
        help={t`El nombre con que la conocen sus clientes; es el que la red publica.`}
        autoComplete="off"
        maxLength={longestName}
        value={values.tradeName}
        onChange={(event) => setValues({ ...values, tradeName: event.currentTarget.value })}
        error={missing(values.tradeName, t`Escriba el nombre comercial.`)}
      />
      <RucField
        value={values.ruc}
        onChange={(ruc) => setValues({ ...values, ruc })}
        isChecked={isChecked}
        problem={refusal && refusal.ruc === rucDigits(values.ruc) ? <FoundAgencyProblem refusal={refusal.refusal} /> : undefined}
      />
      {fault && <FaultNotice fault={fault} />}
      <Button type="submit" look="primary" isBusy={loading}>
        <Trans>Registrar la agencia</Trans>
      </Button>
    </FormStack>
  );
}
