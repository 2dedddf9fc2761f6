import { Trans, useLingui } from '@lingui/react/macro';
import { stateWord } from '@/features/states/state-words.ts';
import type { ExtendHold } from '@/graphql/__generated__/documents.ts';
import { formatNumber } from '@/lib/format-number.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';
import { StandingWords } from './StandingWords.tsx';

export type ExtendRefusal = Exclude<ExtendHold['extendHold'], { __typename: 'ExtendHoldSuccess' }>;

/** Why a hold was not extended, and what to do now. It runs as before. */
export function ExtendProblem(props: { refusal: ExtendRefusal }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const { refusal } = props;
  const hours = (count: number) => formatNumber(count, language);
  return (
    <Notice tone="stop" isAnnounced>
      {(() => {
        switch (refusal.__typename) {
          case 'HoldBudgetExceeded':
            return (
              <Trans>
                Eso cuesta {hours(refusal.asked)} horas-cupo y le quedan {hours(refusal.left)}. Alguien de su agencia pudo usar el saldo mientras tanto. El bloqueo sigue como estaba.
              </Trans>
            );
          case 'HoldExtensionTooLong':
            return (
              <Trans>
                Este bloqueo puede durar como máximo hasta el <InstantText at={refusal.latest} /> (Lima).
              </Trans>
            );
          case 'HoldExtensionNotLater':
            return (
              <Trans>
                El bloqueo ya dura hasta el <InstantText at={refusal.expiresAt} /> (Lima).
              </Trans>
            );
          case 'HoldExpired':
            return (
              <Trans>
                El bloqueo terminó el <InstantText at={refusal.expiredAt} /> (Lima). Puede volver a bloquear si todavía hay cupos.
              </Trans>
            );
          case 'ReservationNotHeld':
            return <Trans>El bloqueo ya no corre: la reserva figura como «{i18n._(stateWord('reservation', refusal.state).word)}».</Trans>;
          case 'AgencyNotCertified':
            return <StandingWords standing={refusal.standing} />;
          case 'DepartureClosed':
            return <Trans>Una de sus salidas ya no se vende: el bloqueo no se puede extender.</Trans>;
          default:
            return <Trans>La red no permitió extender. Vuelva a cargar la página para ver cómo está la reserva.</Trans>;
        }
      })()}
    </Notice>
  );
}
