import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useHoldRules } from '@/features/states/use-hold-rules.ts';
import type { AcceptRequest, AcceptRequestVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { focusPage } from '@/lib/focus-page.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { AnswerProblem, type AnswerRefusal } from './AnswerProblem.tsx';
import type { QueuedRequest } from './RequestQueue.tsx';
import { RoomEffect } from './RoomEffect.tsx';

const ACCEPT: TypedDocumentNode<AcceptRequest, AcceptRequestVariables> = gql`
  mutation AcceptRequest($input: AcceptRequestInput!) {
    acceptRequest(input: $input) {
      ... on AcceptRequestSuccess {
        reservations {
          id
          state
          expiresAt
          departure {
            id
            freeSpots
            takenSpots
          }
        }
      }
      ... on RequestNotPending {
        state
      }
    }
  }
`;

/** Says yes to a request, after showing what that means for the room and how long the agency then has. */
export function AcceptRequestDialog(props: { request: QueuedRequest; onClose: () => void; onStale: () => void }) {
  const { t } = useLingui();
  const [accept] = useMutation(ACCEPT);
  const [refusal, setRefusal] = useState<AnswerRefusal | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const acceptedHours = useHoldRules()?.acceptedHours;
  const { request } = props;

  async function run() {
    setRefusal(null);
    setFault(null);
    try {
      const { data } = await accept({ variables: { input: { reservationId: request.id, key: intentKey('accept-request', request.id) } } });
      const result = data?.acceptRequest;
      if (!result) return;
      props.onStale();
      if (result.__typename !== 'AcceptRequestSuccess') {
        setRefusal(result);
        return;
      }
      intentDone('accept-request');
      showToast({ text: t`Solicitud aceptada: la agencia ya puede confirmar.` });
      props.onClose();
      focusPage();
    } catch (error) {
      setFault(faultOf(error));
    }
  }

  return (
    <ConfirmDialog
      isOpen
      onClose={props.onClose}
      title={t`Aceptar la solicitud de ${request.agency.tradeName}`}
      confirmLabel={t`Aceptar la solicitud`}
      effect={
        <>
          <RoomEffect request={request} answer="accept" />
          {acceptedHours !== undefined && (
            <p>
              <Trans>La agencia tendrá {acceptedHours} horas para confirmar, sin pasar del inicio de la salida. Después, los cupos vuelven a la venta.</Trans>
            </p>
          )}
        </>
      }
      problem={refusal ? <AnswerProblem refusal={refusal} /> : fault && <FaultNotice fault={fault} />}
      onConfirm={run}
    />
  );
}
