import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { RemoveStageTrack, RemoveStageTrackVariables, TrackPanel_stage } from '@/graphql/__generated__/documents.ts';
import '@/graphql/drawn-stage.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { MeasureText } from '@/ui/words/MeasureText.tsx';
import { TrackUpload } from './TrackUpload.tsx';
import { TrackView } from './TrackView.tsx';

const REMOVE: TypedDocumentNode<RemoveStageTrack, RemoveStageTrackVariables> = gql`
  mutation RemoveStageTrack($input: RemoveTrackInput!) {
    removeTrack(input: $input) {
      __typename
    }
  }
`;

const FRAGMENT: TypedDocumentNode<TrackPanel_stage> = gql`
  fragment TrackPanel_stage on Stage {
    id
    ...DrawnStage @unmask
    track {
      id
      broughtBy {
        id
        name
      }
      fileName
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** The track of a stage: what there is and where it comes from; another one is looked at before it is saved. */
export function TrackPanel(props: { stage: FragmentType<TrackPanel_stage>; onChanged: () => void }) {
  const { t } = useLingui();
  const [isRemoving, setRemoving] = useState(false);
  const [remove] = useMutation(REMOVE);
  const [fault, setFault] = useState<Fault | null>(null);
  const {
    data: { id, day, from, to, track },
  } = useOwnFragment({ fragment: FRAGMENT, from: props.stage });
  return (
    <Section
      title={t`Trazo de la etapa`}
      help={t`Un archivo GPX, recorrido con instrumento o dibujado. Sin trazo, la página pública muestra el esquema de la etapa y nada entre sus lugares.`}
      actions={
        track && (
          <Button look="danger" onClick={() => setRemoving(true)}>
            <Trans>Quitar el trazo</Trans>
          </Button>
        )
      }
    >
      {track && (
        <>
          <TrackView track={track} day={day} from={from.name} to={to.name} />
          <p>
            {track.made === 'SURVEYED' ? <Trans>Recorrido con instrumento.</Trans> : <Trans>Dibujado sobre un mapa.</Trans>} {track.sourceText} · <DateText date={track.broughtOn} />
            {track.broughtBy && ` · ${track.broughtBy.name}`} · {track.fileName}
          </p>
        </>
      )}
      <TrackUpload stage={{ id, day, from: from.name, to: to.name }} replaces={track?.id ?? ''} onSaved={props.onChanged} />
      <ConfirmDialog
        isOpen={isRemoving}
        onClose={() => setRemoving(false)}
        title={t`Quitar el trazo`}
        isDestructive
        confirmLabel={t`Quitar el trazo`}
        effect={
          track && (
            <Trans>
              Se quita el trazo de <MeasureText value={Number(track.lengthKm.toFixed(1))} unit="km" />. La página pública vuelve a mostrar el esquema; queda en el historial.
            </Trans>
          )
        }
        problem={fault && <FaultNotice fault={fault} />}
        onConfirm={async () => {
          setFault(null);
          try {
            await remove({ variables: { input: { stageId: id, trackId: track?.id ?? '' } } });
            setRemoving(false);
            showToast({ text: t`Trazo quitado.` });
            props.onChanged();
          } catch (error) {
            setFault(faultOf(error));
          }
        }}
      />
    </Section>
  );
}
