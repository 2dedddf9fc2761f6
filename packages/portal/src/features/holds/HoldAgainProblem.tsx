import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { stateWord } from '@/features/states/state-words.ts';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { HoldProblem } from './HoldProblem.tsx';
import type { HoldAgainTrouble } from './use-hold-again.ts';

/** Why a lapsed hold was not held again: as of any hold, and two reasons of its own. */
export function HoldAgainProblem(props: { trouble: HoldAgainTrouble; signInTo: string }) {
  const { i18n } = useLingui();
  const { trouble } = props;
  if (trouble.__typename === 'HeldAgainAlready') {
    return (
      <Notice tone="stop" isAnnounced>
        <Trans>
          Alguien de su agencia ya lo volvió a bloquear:{' '}
          <Link to="/desk/reservations/$code" params={{ code: trouble.reservation.code }}>
            <CodeText>{trouble.reservation.code}</CodeText>
          </Link>
          .
        </Trans>
      </Notice>
    );
  }
  if (trouble.__typename === 'ReservationNotLapsed') {
    return (
      <Notice tone="stop" isAnnounced>
        <Trans>Solo se vuelve a bloquear lo que venció o se liberó; esta reserva figura como «{i18n._(stateWord('reservation', trouble.state).word)}».</Trans>
      </Notice>
    );
  }
  return (
    <HoldProblem
      trouble={trouble}
      signInTo={props.signInTo}
      alternatives={
        <ButtonLink to="/availability" size="small">
          <Trans>Buscar otra fecha</Trans>
        </ButtonLink>
      }
    />
  );
}
