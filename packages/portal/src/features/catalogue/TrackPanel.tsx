import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { RemoveStageTrack, RemoveStageTrackVariables } from '@/graphql/__generated__/documents.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
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

type Track = {
  id: string; line: number[][]; profile: number[][] | null; lengthKm: number; ascentM: number | null; descentM: number | null; highestM: number | null;
  sourceText: string; broughtOn: string; broughtBy: { name: string } | null; fileName: string | null; points: number | null; made: 'SURVEYED' | 'DRAWN';
};

/** The track of a stage: what there is and where it comes from; another one is looked at before it is saved. */
export function TrackPanel(props: { stage: { id: string; day: number; from: { name: string }; to: { name: string }; track: Track | null }; onChanged: () => void }) {
  const { t } = useLingui();
  const [isRemoving, setRemoving] = useState(false);
  const [remove] = useMutation(REMOVE);
  const { id, day, from, to, track } = props.stage;
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
        onConfirm={async () => {
          await remove({ variables: { input: { stageId: id, trackId: track?.id ?? '' } } });
          setRemoving(false);
          showToast({ text: t`Trazo quitado.` });
          props.onChanged();
        }}
      />
    </Section>
  );
}
