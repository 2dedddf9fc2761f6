import { Trans, useLingui } from '@lingui/react/macro';
import { stateWord } from '@/features/states/state-words.ts';
import type { AcceptRequest, RejectRequest } from '@/graphql/__generated__/documents.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';

export type AnswerRefusal =
  | Exclude<AcceptRequest['acceptRequest'], { __typename: 'AcceptRequestSuccess' }>
  | Exclude<RejectRequest['rejectRequest'], { __typename: 'RejectRequestSuccess' }>;

/** Why a request was not answered. */
export function AnswerProblem({ refusal }: { refusal: AnswerRefusal }) {
  const { i18n } = useLingui();
  return (
    <Notice tone="stop" isAnnounced>
      {refusal.__typename === 'RequestNotPending' ? (
        <Trans>Esta solicitud ya no espera respuesta: figura como «{i18n._(stateWord('reservation', refusal.state).word)}».</Trans>
      ) : refusal.__typename === 'ReasonMissing' ? (
        <Trans>Escriba el motivo, de 3 a 500 caracteres.</Trans>
      ) : (
        <Trans>La red no permitió responder. Vuelva a cargar la página.</Trans>
      )}
    </Notice>
  );
}
