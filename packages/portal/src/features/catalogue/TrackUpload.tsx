import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { SelectField, TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { type ReadTrack, sendTrack, type TrackProblem } from './send-track.ts';
import { TrackNotice } from './TrackNotice.tsx';
import { TrackView } from './TrackView.tsx';
import { TrackWarnings } from './TrackWarnings.tsx';

type Looked = { file: File; read: ReadTrack };

/** Chooses a file, shows what it would be, and saves exactly that with where it comes from. */
export function TrackUpload(props: { stage: { id: string; day: number; from: string; to: string }; replaces: string; onSaved: () => void }) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [problem, setProblem] = useState<TrackProblem | null>(null);
  const [made, setMade] = useState('');
  const [source, setSource] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function send(file: File, fields: Record<string, string>) {
    setBusy(true);
    setProblem(null);
    const answer = await sendTrack(props.stage.id, fields, file);
    setBusy(false);
    if ('problem' in answer) setProblem(answer.problem);
    return 'read' in answer ? answer.read : undefined;
  }
  async function look(file: File | undefined) {
    if (!file) return;
    setLooked(null);
    const read = await send(file, { step: 'preview' });
    if (read) setLooked({ file, read });
  }
  async function save() {
    if (!looked) return;
    if (!made || !source.trim()) {
      setProblem({ kind: 'SourceMissing' });
      return;
    }
    if (!(await send(looked.file, { step: 'save', made, source, sha256: looked.read.sha256, replaces: props.replaces }))) return;
    setLooked(null);
    showToast({ text: t`Trazo guardado.` });
    props.onSaved();
  }

  return (
    <FormStack
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div>
        <input
          ref={input}
          type="file"
          accept=".gpx,application/gpx+xml"
          aria-label={t`Archivo GPX`}
          hidden
          onChange={(event) => {
            void look(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <Button isBusy={isBusy && !looked} onClick={() => input.current?.click()}>
          {props.replaces ? <Trans>Elegir otro archivo GPX</Trans> : <Trans>Elegir un archivo GPX</Trans>}
        </Button>
      </div>
      {looked && (
        <>
          <Notice tone="info" isAnnounced>
            <Trans>Así quedaría con {looked.file.name}. Todavía no se guardó nada.</Trans>
          </Notice>
          <TrackView track={looked.read.track} day={props.stage.day} from={props.stage.from} to={props.stage.to} />
          <TrackWarnings warnings={looked.read.warnings} />
          <SelectField
            label={t`Cómo se hizo`}
            value={made}
            data={[{ value: '', label: t`Elija…` }, { value: 'SURVEYED', label: t`Recorrido con instrumento` }, { value: 'DRAWN', label: t`Dibujado sobre un mapa` }]}
            onChange={(event) => setMade(event.currentTarget.value)}
          />
          <TextField label={t`De dónde viene`} help={t`Se publica: quién lo hizo y cuándo.`} maxLength={300} value={source} onChange={(event) => setSource(event.currentTarget.value)} />
        </>
      )}
      <TrackNotice problem={problem} />
      {looked && (
        <div>
          <Button type="submit" look="primary" isBusy={isBusy}>
            <Trans>Guardar el trazo</Trans>
          </Button>
        </div>
      )}
    </FormStack>
  );
}
