import { Trans } from '@lingui/react/macro';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import type { StandingProblem } from './use-standing.ts';

/** What stood in the way, and what to do. */
export function StandingProblemNotice({ problem }: { problem: StandingProblem | null }) {
  if (!problem) return null;
  if (!('__typename' in problem)) return <FaultNotice fault={problem.fault} />;
  return (
    <Notice tone="stop" isAnnounced>
      <Words problem={problem} />
    </Notice>
  );
}

const overBefore: readonly string[] = ['AppealEnded', 'ProposalEnded', 'ProposalOpen', 'StandingNotChangeable', 'NotSuspended'];

function Words({ problem }: { problem: Extract<StandingProblem, { __typename: string }> }) {
  if (problem.isAfterLost && overBefore.includes(problem.__typename)) return <Trans>Su intento anterior llegó, o alguien hizo algo mientras tanto. Vuelva a cargar la página para ver cómo quedó.</Trans>;
  switch (problem.__typename) {
    case 'StandingImpactChanged':
      return problem.fault === 'FILES_CHANGED' ? (
        <Trans>Mientras usted miraba, la red decidió sobre otro expediente de la agencia, o uno venció. No se hizo nada: revise de nuevo lo que termina y confirme.</Trans>
      ) : (
        <Trans>Pasaron más de 15 minutos desde que usted vio lo que termina. No se hizo nada: lo de ahora está arriba; revíselo y confirme.</Trans>
      );
    case 'SecondPersonNeeded':
      return <Trans>Usted lo propuso: lo confirma o lo descarta otra persona de la red.</Trans>;
    case 'NotYoursToDecide':
      return problem.because === 'OWN_AGENCY' ? <Trans>Usted pertenece a esta agencia: lo decide otra persona de la red.</Trans> : <Trans>Usted preparó o presentó este expediente: lo decide otra persona de la red.</Trans>;
    case 'TookPartInDecision':
      return <Trans>Usted intervino en la decisión apelada: la apelación la resuelve otra persona.</Trans>;
    case 'ProposalOpen':
      return <Trans>Ya hay una propuesta que espera a una segunda persona. Primero se confirma, se descarta o se retira.</Trans>;
    case 'AppealEnded':
      if (problem.outcome === 'WITHOUT_OBJECT') return <Trans>La suspensión contra la que se apeló ya terminó: no hay nada que resolver. Vuelva a cargar la página.</Trans>;
      return problem.outcome === 'WITHDRAWN' ? <Trans>La agencia ya retiró esta apelación. Vuelva a cargar la página.</Trans> : <Trans>La red ya resolvió esta apelación. Vuelva a cargar la página.</Trans>;
    case 'ProposalEnded':
    case 'StandingNotChangeable':
    case 'NotSuspended':
      return <Trans>Otra persona se adelantó, o la situación cambió. Vuelva a cargar la página.</Trans>;
    case 'CertificationAlreadyOpen':
      return <Trans>La agencia tiene otro expediente en curso: decida sobre ese.</Trans>;
    case 'SuspensionEndInvalid':
      return (
        <Trans>
          El último día debe estar entre el <DateText date={problem.earliest} /> y el <DateText date={problem.latest} />, o quedar sin fecha.
        </Trans>
      );
    case 'AppealNotPossible':
      return problem.obstacle === 'TOO_LATE' ? <Trans>El plazo para apelar terminó.</Trans> : problem.obstacle === 'MADE_BEFORE' ? <Trans>Esta decisión ya fue apelada.</Trans> : <Trans>Ahora no hay nada que apelar en este expediente.</Trans>;
    case 'ReasonMissing':
      return <Trans>Falta el motivo, de 3 a 500 caracteres.</Trans>;
    default:
      return <Trans>No se guardó nada. Vuelva a intentar en un momento.</Trans>;
  }
}
