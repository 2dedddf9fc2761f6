import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ageClassWords, rateClassWords } from '@/features/states/class-words.ts';
import type { HoldKeptShare, HoldKeptShareVariables } from '@/graphql/__generated__/documents.ts';
import type { AgeClass, RateClass } from '@/graphql/__generated__/schema.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog, DialogActions } from '@/ui/feedback/Dialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { SelectField, TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';

const HOLD: TypedDocumentNode<HoldKeptShare, HoldKeptShareVariables> = gql`
  mutation HoldKeptShare($input: HoldKeptShareInput!) {
    holdKeptShare(input: $input) {
      ... on HoldSuccess {
        reservations {
          id
          code
        }
      }
      ... on NoRoom {
        free
      }
      ... on Problem {
        message
      }
    }
  }
`;

/** Holds spots for the holder of a kept share, out of it; the holder then sees it as its own hold. */
export function HoldShareDialog(props: { share: { id: string; quantity: number; agency: { tradeName: string } }; departureId: string; onClose: () => void; onDone: () => void }) {
  const { t, i18n } = useLingui();
  const [rateClass, setRateClass] = useState<RateClass>('FOREIGN');
  const [ageClass, setAgeClass] = useState<AgeClass>('ADULT');
  const [count, setCount] = useState('');
  const [problem, setProblem] = useState<{ fault: Fault } | { kind: string; free: number | null } | null>(null);
  const [hold, { loading }] = useMutation(HOLD);
  const people = /^\d{1,3}$/.test(count) ? Number(count) : 0;

  async function submit() {
    if (people < 1) {
      setProblem({ kind: 'PartyInvalid', free: null });
      return;
    }
    setProblem(null);
    const wish = { shareId: props.share.id, departureId: props.departureId, party: [{ rateClass, ageClass, count: people }] };
    try {
      const { data } = await hold({ variables: { input: { ...wish, key: intentKey('hold-kept-share', wish) } } });
      const answer = data?.holdKeptShare;
      if (answer?.__typename === 'HoldSuccess') {
        intentDone('hold-kept-share');
        showToast({ text: t`Cupos bloqueados a nombre de ${props.share.agency.tradeName}.` });
        props.onDone();
      } else if (answer) setProblem({ kind: answer.__typename, free: answer.__typename === 'NoRoom' ? answer.free : null });
    } catch (error) {
      setProblem({ fault: faultOf(error) });
    }
  }

  return (
    <Dialog isOpen title={t`Reservar para ${props.share.agency.tradeName}`} onClose={props.onClose}>
      <FormStack
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>
          <Trans>Se toma de sus cupos guardados. La agencia lo ve como su bloqueo, pone los nombres y confirma.</Trans>
        </p>
        <SelectField label={t`Clase de tarifa`} value={rateClass} data={Object.entries(rateClassWords).map(([value, word]) => ({ value, label: i18n._(word) }))} onChange={(event) => setRateClass(event.currentTarget.value as RateClass)} />
        <SelectField label={t`Edad`} value={ageClass} data={Object.entries(ageClassWords).map(([value, word]) => ({ value, label: i18n._(word) }))} onChange={(event) => setAgeClass(event.currentTarget.value as AgeClass)} />
        <TextField label={t`Personas`} inputMode="numeric" value={count} onChange={(event) => setCount(event.currentTarget.value)} />
        {problem && 'fault' in problem && <FaultNotice fault={problem.fault} />}
        {problem && 'kind' in problem && (
          <Notice tone="stop" isAnnounced>
            <HoldProblemWords kind={problem.kind} free={problem.free ?? 0} />
          </Notice>
        )}
        <DialogActions>
          <Button onClick={props.onClose}>
            <Trans>Volver</Trans>
          </Button>
          <Button type="submit" look="primary" isBusy={loading}>
            <Trans>Bloquear cupos</Trans>
          </Button>
        </DialogActions>
      </FormStack>
    </Dialog>
  );
}

function HoldProblemWords({ kind, free }: { kind: string; free: number }) {
  switch (kind) {
    case 'NoRoom':
      return <Trans>De esos cupos guardados quedan {free} para esta salida.</Trans>;
    case 'DepartureClosed':
      return <Trans>La salida ya no recibe reservas.</Trans>;
    case 'AgencyNotCertified':
      return <Trans>La certificación de la agencia no está vigente.</Trans>;
    case 'SeasonChangeNotPossible':
      return <Trans>Los cupos guardados ya se liberaron.</Trans>;
    default:
      return <Trans>Escriba cuántas personas van, con un número.</Trans>;
  }
}
