import { Trans } from '@lingui/react/macro';
import { StateMark } from '@/features/states/StateMark.tsx';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { MayNotDecideWords } from './MayNotDecideWords.tsx';
import type { MarkProblem } from './use-mark-line.ts';

/** Why a mark was not set, and what to do. */
export function MarkProblemNote(props: { problem: MarkProblem; onReload: () => void }) {
  const { refusal, fault } = props.problem;
  if (fault) return <FaultNotice fault={fault} />;
  return (
    <Notice
      tone="stop"
      isAnnounced
      actions={
        <Button size="small" onClick={props.onReload}>
          <Trans>Ver cómo está ahora</Trans>
        </Button>
      }
    >
      <Words refusal={refusal} />
    </Notice>
  );
}

function Words({ refusal }: { refusal: MarkProblem['refusal'] }) {
  switch (refusal?.__typename) {
    case 'LineChanged':
      return <Trans>La agencia cambió este requisito mientras usted lo miraba. La marca no se puso: véalo de nuevo.</Trans>;
    case 'NotYoursToDecide':
      return <MayNotDecideWords because={refusal.because} />;
    case 'CertificationNotSubmitted':
      return (
        <Trans>
          El expediente ya no está en revisión. Está así: <StateMark of="certification" state={refusal.state} />
        </Trans>
      );
    case 'NoteMissing':
      return <Trans>Diga qué se pide, o por qué no se acepta.</Trans>;
    default:
      return <Trans>La marca no se guardó. Vuelva a intentar en un momento.</Trans>;
  }
}
