import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { stateWord } from '@/features/states/state-words.ts';
import type { WithdrawWaiting, WithdrawWaitingVariables } from '@/graphql/__generated__/documents.ts';
import type { WaitingState } from '@/graphql/__generated__/schema.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { focusPage } from '@/lib/focus-page.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { DateRangeText } from '@/ui/words/DateText.tsx';

const WITHDRAW: TypedDocumentNode<WithdrawWaiting, WithdrawWaitingVariables> = gql`
  mutation WithdrawWaiting($input: WithdrawWaitingInput!) {
    withdrawWaiting(input: $input) {
      __typename
      ... on WithdrawWaitingSuccess {
        entry {
          id
          state
          endedAt
          mayWithdraw
        }
      }
      ... on WaitingEntryEnded {
        state
      }
    }
  }
`;

/** Takes a party off the list after saying what that means. */
export function WithdrawDialog(props: { entry: { id: string; people: number; from: string; to: string; trek: { name: string } }; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const { entry } = props;
  const [withdraw] = useMutation(WITHDRAW);
  const [ended, setEnded] = useState<WaitingState | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);

  async function confirm() {
    setEnded(null);
    setFault(null);
    try {
      const { data } = await withdraw({ variables: { input: { entryId: entry.id, key: intentKey('withdraw-waiting', entry.id) } } });
      const result = data?.withdrawWaiting;
      if (result?.__typename === 'WaitingEntryEnded') return setEnded(result.state);
      intentDone('withdraw-waiting');
      showToast({ text: t`Su grupo ya no espera.` });
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
      title={t`Retirar de la lista de espera`}
      confirmLabel={t`Retirar de la lista`}
      isDestructive
      effect={
        <p>
          <strong>{entry.trek.name}</strong>, <DateRangeText from={entry.from} to={entry.to} />: <Plural value={entry.people} one="# persona deja" other="# personas dejan" />{' '}
          <Trans>su lugar. Si después quiere esperar de nuevo, entra al final.</Trans>
        </p>
      }
      problem={
        ended ? (
          <Notice tone="stop" isAnnounced>
            {ended === 'OFFERED' ? (
              <Trans>Acaba de llegarle una oferta. Cierre y decida: confirmarla la acepta, liberarla la rechaza.</Trans>
            ) : (
              <Trans>Ya no espera: figura como «{i18n._(stateWord('waiting', ended).word)}».</Trans>
            )}
          </Notice>
        ) : (
          fault && <FaultNotice fault={fault} />
        )
      }
      onConfirm={confirm}
    />
  );
}
