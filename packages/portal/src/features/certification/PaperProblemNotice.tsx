import { Trans } from '@lingui/react/macro';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { FileSize } from './FileSize.tsx';
import { ProofLetter } from './ProofLetter.tsx';
import type { PaperProblem } from './send-paper.ts';

/** Why a paper was not taken, in words, with what would do. */
export function PaperProblemNotice({ problem }: { problem: PaperProblem }) {
  return (
    <Notice tone="stop" isAnnounced>
      <ProblemWords problem={problem} />
    </Notice>
  );
}

function ProblemWords({ problem }: { problem: PaperProblem }) {
  switch (problem.kind) {
    case 'FileTooLarge':
      return (
        <Trans>
          El archivo es muy grande: se aceptan hasta <FileSize bytes={Number(problem.mostBytes)} />. Escanéelo con menos resolución o divídalo en varios.
        </Trans>
      );
    case 'FileTypeNotAccepted':
      return <Trans>Por su contenido no es un PDF, JPEG, PNG ni WebP. Guárdelo en uno de esos formatos y vuelva a adjuntarlo.</Trans>;
    case 'PictureTooLarge':
      return (
        <Trans>
          La imagen mide {Number(problem.width)} × {Number(problem.height)} puntos, más de lo que podemos abrir. Redúzcala y vuelva a adjuntarla.
        </Trans>
      );
    case 'FileUnreadable':
      if (problem.because === 'EMPTY') return <Trans>El archivo está vacío.</Trans>;
      if (problem.because === 'NOT_ONLY_A_PDF') return <Trans>El archivo contiene algo más que el PDF, y así no lo aceptamos. Vuelva a exportarlo como PDF.</Trans>;
      return <Trans>El archivo está dañado o incompleto. Ábralo, vuelva a guardarlo y adjúntelo otra vez.</Trans>;
    case 'TooManyDocuments':
      if (problem.where === 'EVER' || problem.where === 'BYTES_EVER')
        return <Trans>Este expediente ya recibió todo lo que admite, contando lo que se quitó y las versiones anteriores. Escriba a la red para presentar lo que falta.</Trans>;
      return <Trans>Ya no cabe: se llegó al máximo de {Number(problem.most)}. Quite uno o reemplácelo.</Trans>;
    case 'TooManyUploads':
      return <Trans>Son muchos envíos a la vez. Espere un momento y vuelva a adjuntarlo.</Trans>;
    case 'EmailNotVerified':
      return <ProofLetter />;
    case 'CertificationNotEditable':
      return <Trans>El expediente ya no admite cambios: recargue la página para ver en qué está.</Trans>;
    default:
      return <Trans>El servidor no aceptó este archivo. Vuelva a adjuntarlo.</Trans>;
  }
}
