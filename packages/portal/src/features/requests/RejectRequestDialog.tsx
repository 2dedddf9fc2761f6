import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { RejectRequest, RejectRequestVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { focusPage } from '@/lib/focus-page.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { AnswerProblem, type AnswerRefusal } from './AnswerProblem.tsx';
import type { QueuedRequest } from './RequestQueue.tsx';
import { RoomEffect } from './RoomEffect.tsx';

const REJECT: TypedDocumentNode<RejectRequest, RejectRequestVariables> = gql`
  mutation RejectRequest($input: RejectRequestInput!) {
    rejectRequest(input: $input) {
      ... on RejectRequestSuccess {
        reservations {
          id
          state
          endedAt
          endReason
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
      ... on ReasonMissing {
        message
      }
    }
  }
`;

/** Says no to a request, with a reason the agency reads, after showing which spots are free again. */
export function RejectRequestDialog(props: { request: QueuedRequest; onClose: () => void; onStale: () => void }) {
  const { t } = useLingui();
  const [reject] = useMutation(REJECT);
  const [refusal, setRefusal] = useState<AnswerRefusal | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const { request } = props;

  async function run(reason: string) {
    setRefusal(null);
    setFault(null);
    const wish = { reservationId: request.id, reason };
    try {
      const { data } = await reject({ variables: { input: { ...wish, key: intentKey('reject-request', wish) } } });
      const result = data?.rejectRequest;
      if (!result) return;
      if (result.__typename !== 'RejectRequestSuccess') {
        setRefusal(result);
        if (result.__typename === 'RequestNotPending') props.onStale();
        return;
      }
      intentDone('reject-request');
      props.onStale();
      showToast({ text: t`Solicitud rechazada: los cupos ya están a la venta.` });
      props.onClose();
      focusPage();
    } catch (error) {
      setFault(faultOf(error));
    }
  }

  return (
    <ConfirmDialog
      isOpen
      isDestructive
      onClose={props.onClose}
      title={t`Rechazar la solicitud de ${request.agency.tradeName}`}
      confirmLabel={t`Rechazar la solicitud`}
      effect={<RoomEffect request={request} answer="reject" />}
      reason={{ label: t`Motivo`, help: t`La agencia lo lee en su reserva.`, draft: `reject.${request.id}` }}
      problem={refusal ? <AnswerProblem refusal={refusal} /> : fault && <FaultNotice fault={fault} />}
      onConfirm={run}
    />
  );
}
