import { Trans } from '@lingui/react/macro';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import type { DecisionProblem } from './use-decision.ts';

/** Why a change of the season was not made, and what to do. */
export function DecisionNotice({ problem }: { problem: DecisionProblem | null }) {
  if (!problem) return null;
  if ('fault' in problem) return <FaultNotice fault={problem.fault} />;
  return (
    <Notice tone="stop" isAnnounced>
      <ProblemWords {...problem} />
    </Notice>
  );
}

function ProblemWords({ kind, because, date, member, departure, departures }: Exclude<DecisionProblem, { fault: unknown }>) {
  switch (kind) {
    case 'ImpactChanged':
    case 'CreditChanged':
    case 'PreviewChanged':
    case 'DepartureChangePreviewChanged':
      return <Trans>Algo cambió mientras usted revisaba, y no se guardó nada. Arriba está el efecto de ahora: revíselo y guarde de nuevo.</Trans>;
    case 'ReasonMissing':
      return <Trans>Escriba el motivo, de 3 a 500 caracteres: queda en el historial.</Trans>;
    case 'CrewTaken':
      if (date && member && departure?.trek) {
        return (
          <Trans>
            {member.name} va el <DateText date={date} style="weekday" /> con otra salida, de {departure.trek.name}. Elija a otra persona.
          </Trans>
        );
      }
      return date ? (
        <Trans>
          Alguien de este equipo va con otra salida el <DateText date={date} style="weekday" />. Elija a otra persona.
        </Trans>
      ) : (
        <Trans>Alguien de este equipo va con otra salida esos días. Elija a otra persona.</Trans>
      );
    case 'CrewMemberEnded':
      return <Trans>Alguien de este equipo ya no trabaja. Recargue la página y elija a otra persona.</Trans>;
    case 'ClosureLifted':
      return <Trans>Este cierre ya se levantó. Recargue la página.</Trans>;
    case 'DepartureEnded':
      return <Trans>La salida ya partió, terminó o se canceló: no se puede cambiar.</Trans>;
    case 'DeparturesEnded':
      return (
        <>
          <p>
            <Trans>Estas salidas ya partieron, terminaron o se cancelaron. No se canceló ninguna: quítelas de lo elegido y vuelva a intentar.</Trans>
          </p>
          <ul>
            {departures?.map(({ id, date: day, trek }) => (
              <li key={id}>
                {trek?.name}, {day && <DateText date={day} style="weekday" />}
              </li>
            ))}
          </ul>
        </>
      );
    case 'NothingToChange':
      return <Trans>Ninguna de estas salidas cambiaría. Arriba está por qué.</Trans>;
    case 'DepartureRuleEnded':
      return <Trans>Esta regla ya terminó. Recargue la página.</Trans>;
    case 'DepartureRuleNotPossible':
      return <RuleProblemWords because={because} />;
    case 'DepartureExists':
      return <Trans>La ruta ya tiene una salida ese día. Elija otra fecha.</Trans>;
    case 'DepartureInThePast':
      return <Trans>La salida debe partir después de hoy. Elija otra fecha.</Trans>;
    case 'TrekWithoutStages':
      return <Trans>Las etapas de esta ruta todavía no están completas: no puede tener salidas.</Trans>;
    case 'TrekRetired':
      return <Trans>Ese día la ruta ya no se ofrece. Elija una fecha anterior u otra ruta.</Trans>;
    case 'SeasonChangeNotPossible':
      return <NotPossibleWords because={because} />;
    default:
      return <Trans>No se pudo guardar el cambio. Recargue la página y vuelva a intentar.</Trans>;
  }
}

function NotPossibleWords({ because }: { because?: string | null }) {
  switch (because) {
    case 'GROUP_NEEDS_NUMBER':
      return <Trans>Un grupo siempre tiene un número de personas: escríbalo.</Trans>;
    case 'RANGE_PAST':
      return <Trans>Esas fechas ya pasaron. Elija días desde hoy.</Trans>;
    case 'INSTANT_PAST':
      return <Trans>La fecha límite ya pasó. Elija una posterior.</Trans>;
    case 'ENDED_ALREADY':
      return <Trans>Ya había terminado. Recargue la página.</Trans>;
    default:
      return <Trans>Este cambio no es posible.</Trans>;
  }
}

function RuleProblemWords({ because }: { because?: string | null }) {
  switch (because) {
    case 'NO_DATES':
      return <Trans>Ningún día después de hoy cumple la regla. Revise los días de la semana y las fechas.</Trans>;
    case 'MINIMUM_ABOVE_SIZE':
      return <Trans>El mínimo es mayor que el grupo. Corrija uno de los dos.</Trans>;
    default:
      return <Trans>Un mínimo y el día en que se decide van juntos: complete ambos o ninguno.</Trans>;
  }
}
