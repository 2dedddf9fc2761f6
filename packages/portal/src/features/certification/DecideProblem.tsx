import { Trans } from '@lingui/react/macro';
import { StateMark } from '@/features/states/StateMark.tsx';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { MayNotDecideWords } from './MayNotDecideWords.tsx';
import type { DecideRefusal, Outcome } from './use-decide.ts';

/** Why the decision was not taken, and what to do. */
export function DecideProblem(props: { outcome: Outcome; onReload: () => void }) {
  const { refusal, fault } = props.outcome;
  if (fault) return <FaultNotice fault={fault} />;
  if (!refusal) return null;
  return (
    <Notice
      tone="stop"
      isAnnounced
      actions={
        refusal.__typename === 'CertificationNotSubmitted' && (
          <Button size="small" onClick={props.onReload}>
            <Trans>Ver cómo está ahora</Trans>
          </Button>
        )
      }
    >
      <RefusalWords refusal={refusal} />
    </Notice>
  );
}

function RefusalWords({ refusal }: { refusal: DecideRefusal }) {
  switch (refusal.__typename) {
    case 'NotYoursToDecide':
      return <MayNotDecideWords because={refusal.because} />;
    case 'CertificationNotSubmitted':
      return (
        <Trans>
          Otra persona se adelantó. El expediente está ahora así:{' '}
          <StateMark of="certification" state={refusal.state} />
        </Trans>
      );
    case 'ValidityInvalid':
      return (
        <Trans>
          La certificación debe terminar entre el <DateText date={refusal.earliest} /> y el <DateText date={refusal.latest} />. Cambie el día y
          vuelva a intentar.
        </Trans>
      );
    case 'ReasonMissing':
      return <Trans>Falta la razón, de 3 a 500 caracteres. Escríbala y vuelva a intentar.</Trans>;
    default:
      return <Trans>La decisión no se guardó. Vuelva a intentar en un momento.</Trans>;
  }
}
