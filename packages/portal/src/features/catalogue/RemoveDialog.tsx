import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { RemovalEffect, RemovalEffectVariables, RemoveCatalogueObject, RemoveCatalogueObjectVariables } from '@/graphql/__generated__/documents.ts';
import type { RemovableNoun } from '@/graphql/__generated__/schema.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { Dialog, DialogActions } from '@/ui/feedback/Dialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { RemovalView } from './RemovalView.tsx';
import './kept-fields.ts';

const EFFECT: TypedDocumentNode<RemovalEffect, RemovalEffectVariables> = gql`
  query RemovalEffect($noun: RemovableNoun!, $id: ID!) {
    catalogueRemoval(noun: $noun, id: $id) {
      id
      name
      version
      lastDay
      references {
        kind
        count
        examples
      }
      kept {
        ...KeptFields @unmask
      }
    }
  }
`;
const REMOVE: TypedDocumentNode<RemoveCatalogueObject, RemoveCatalogueObjectVariables> = gql`
  mutation RemoveCatalogueObject($input: RemoveFromCatalogueInput!) {
    removeFromCatalogue(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`;

/** What a removal would mean, first; then, if nothing stands against it, the reason and the removal. */
export function RemoveDialog({ noun, id, onClose, onRemoved }: { noun: RemovableNoun; id: string; onClose: () => void; onRemoved: () => void }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(EFFECT, { variables: { noun, id }, fetchPolicy: 'network-only' });
  const [remove] = useMutation(REMOVE);
  const [fault, setFault] = useState<Fault | null>(null);
  const [refusal, setRefusal] = useState<'ReasonMissing' | 'changed' | null>(null);
  const effect = data?.catalogueRemoval;
  const isPossible = effect?.references.length === 0 && effect.lastDay === null;

  async function confirm(reason: string) {
    if (!effect) return;
    setFault(null);
    setRefusal(null);
    try {
      const answer = (await remove({ variables: { input: { noun, id, version: effect.version, reason, seenKept: effect.kept?.fingerprint ?? null } } })).data?.removeFromCatalogue;
      if (answer?.__typename === 'RemoveFromCatalogueSuccess') {
        showToast({ text: t`Quitado del catálogo.` });
        onRemoved();
        return;
      }
      // Somebody saved it, referred to it or opened departures meanwhile: what stands there now is shown before the next try.
      setRefusal(answer?.__typename === 'ReasonMissing' ? 'ReasonMissing' : 'changed');
      await refetch();
    } catch (cause) {
      setFault(faultOf(cause));
    }
  }

  if (effect && !isPossible) {
    return (
      <Dialog title={t`Quitar: ${effect.name}`} isOpen onClose={onClose}>
        {refusal === 'changed' && <Changed />}
        <RemovalView noun={noun} effect={effect} />
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Volver</Trans>
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={effect ? t`Quitar: ${effect.name}` : t`Quitar del catálogo`}
      isDestructive
      isReady={isPossible}
      confirmLabel={t`Quitar del catálogo`}
      effect={effect ? <RemovalView noun={noun} effect={effect} /> : error ? <FaultNotice fault={faultOf(error)} onAgain={() => void refetch().catch(() => undefined)} /> : <Trans>Se revisa qué lo usa…</Trans>}
      reason={isPossible ? { label: t`Motivo`, help: t`Queda en el historial de la red.`, draft: `remove.${id}` } : undefined}
      problem={
        fault ? (
          <FaultNotice fault={fault} />
        ) : (
          refusal === 'changed' ? (
            <Changed />
          ) : (
            refusal && (
              <Notice tone="stop" isAnnounced>
                <Trans>Escriba el motivo en 3 a 500 letras. No se quitó nada.</Trans>
              </Notice>
            )
          )
        )
      }
      onConfirm={confirm}
    />
  );
}

const Changed = () => (
  <Notice tone="stop" isAnnounced>
    <Trans>Algo cambió mientras lo miraba, y no se quitó nada. Esto es lo que hay ahora: revíselo y decida de nuevo.</Trans>
  </Notice>
);
