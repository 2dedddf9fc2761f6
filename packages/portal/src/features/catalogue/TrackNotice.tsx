import { Trans, useLingui } from '@lingui/react/macro';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import type { TrackProblem } from './send-track.ts';
import { gpxFaultWords } from './track-words.ts';

/** Why a file is not taken: the line, what is wrong there, what was found. */
export function TrackNotice({ problem }: { problem: TrackProblem | null }) {
  if (!problem) return null;
  if (problem.kind === 'NotSignedIn') return <FaultNotice fault="signed-out" />;
  if (problem.kind === 'Unreachable') return <FaultNotice fault="unreachable" />;
  return (
    <Notice tone="stop" isAnnounced>
      <Words problem={problem} />
    </Notice>
  );
}

function Words({ problem }: { problem: TrackProblem }) {
  const { t, i18n } = useLingui();
  switch (problem.kind) {
    case 'GpxRefused': {
      const wrong = gpxFaultWords[problem.fault ?? ''];
      const parts = [problem.line ? t`Línea ${problem.line}` : null, problem.what ? `${problem.what}` : null, wrong ? i18n._(wrong) : problem.fault].filter(Boolean).join(', ');
      return problem.found ? (
        <Trans>
          {parts}; se encontró «{problem.found}». No se guardó nada: corrija el archivo y elíjalo de nuevo.
        </Trans>
      ) : (
        <Trans>{parts}. No se guardó nada: corrija el archivo y elíjalo de nuevo.</Trans>
      );
    }
    case 'SourceMissing':
      return <Trans>Diga cómo se hizo el trazo y de dónde viene: se publica junto a él.</Trans>;
    case 'OtherFile':
      return <Trans>El archivo cambió desde que lo miró. Elíjalo de nuevo.</Trans>;
    case 'TrackStale':
      return <Trans>Otra persona guardó un trazo para esta etapa. Recargue la página y compare.</Trans>;
    case 'FileTooLarge':
      return <Trans>El archivo pasa de 15 MB.</Trans>;
    case 'TooManyUploads':
      return <Trans>Son demasiados archivos a la vez. Espere un momento y vuelva a intentar.</Trans>;
    default:
      return <Trans>No se pudo recibir el archivo. Vuelva a intentar.</Trans>;
  }
}
