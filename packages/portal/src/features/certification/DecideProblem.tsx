import { Trans } from '@lingui/react/macro';
import { StateMark } from '@/features/states/StateMark.tsx';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import type { BothTexts } from '@/lib/pick-text.ts';
import { DateText } from '@/ui/words/DateText.tsx';
import { NetworkText } from '@/ui/words/NetworkText.tsx';
import { MayNotDecideWords } from './MayNotDecideWords.tsx';
import type { DecideRefusal, Outcome } from './use-decide.ts';

/** Why the decision was not taken, and what to do. */
export function DecideProblem(props: { outcome: Outcome; onReload: () => void }) {
  const { refusal, fault, isAfterLost } = props.outcome;
  if (fault) return <FaultNotice fault={fault} />;
  if (!refusal) return null;
  const isOver = refusal.__typename === 'CertificationNotSubmitted' || refusal.__typename === 'ProposalOpen' || refusal.__typename === 'ProposalEnded';
  return (
    <Notice
      tone="stop"
      isAnnounced
      actions={
        isOver && (
          <Button size="small" onClick={props.onReload}>
            <Trans>Ver cómo está ahora</Trans>
          </Button>
        )
      }
    >
      {isOver && isAfterLost ? <Trans>Su intento anterior llegó, o alguien hizo algo mientras tanto. Vea cómo está ahora.</Trans> : <RefusalWords refusal={refusal} />}
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
    case 'LinesNotAccepted':
      if (refusal.asked.length + refusal.refused.length === 0) {
        return (
          <Trans>
            Nadie ha revisado todavía: <Titles of={refusal.unmarked} />. Márquelos y vuelva a intentar.
          </Trans>
        );
      }
      return (
        <Trans>
          Hay requisitos obligatorios por pedir o no aceptados: <Titles of={[...refusal.asked, ...refusal.refused]} />. Pida los cambios, o
          proponga la denegación.
        </Trans>
      );
    case 'EvidenceLapsed':
      return (
        <Trans>
          Ya venció lo presentado para <Titles of={refusal.lapsed.map(({ item }) => item)} />. Pídalo de nuevo.
        </Trans>
      );
    case 'NothingAsked':
      return <Trans>Marque al menos un requisito con «Pedir», o escriba qué se pide en general.</Trans>;
    case 'ProposalOpen':
      return (
        <Trans>
          {refusal.proposal.proposedBy?.name} ya propuso una decisión, que espera a otra persona. Primero se confirma, se rechaza o se retira.
        </Trans>
      );
    case 'ProposalEnded':
      return <Trans>Otra persona se adelantó: la propuesta ya no espera.</Trans>;
    case 'SecondPersonNeeded':
      return <Trans>Usted la propuso: la confirma o la rechaza otra persona.</Trans>;
    case 'NotYourProposal':
      return <Trans>Solo quien la propuso puede retirarla; usted puede rechazarla.</Trans>;
    case 'ReasonMissing':
      return <Trans>Falta el motivo, de 3 a 500 caracteres. Escríbalo y vuelva a intentar.</Trans>;
    default:
      return <Trans>La decisión no se guardó. Vuelva a intentar en un momento.</Trans>;
  }
}

/** Names of requirements, one after the other. */
function Titles(props: { of: ReadonlyArray<{ id: string; title: BothTexts }> }) {
  return props.of.map(({ id, title }, index) => (
    <span key={id}>
      {index > 0 && '; '}
      <NetworkText text={title} />
    </span>
  ));
}
