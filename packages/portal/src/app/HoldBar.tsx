import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { countdownText, holdTime } from '@/features/reservations/hold-time.ts';
import { HoldAnnouncer } from '@/features/reservations/HoldAnnouncer.tsx';
import { useLiveReservations } from '@/features/reservations/use-live-reservations.ts';
import { ReleaseHoldDialog } from '@/features/reservations/ReleaseHoldDialog.tsx';
import type { HoldBarQuery, HoldBarQueryVariables } from '@/graphql/__generated__/documents.ts';
import { useServerNow } from '@/lib/use-server-now.ts';
import { useCurrentAgency } from '@/pages/current-agency.ts';
import { Button, ButtonLink } from '@/ui/actions/Button.tsx';
import { SteppedDiamond } from '@/ui/marks/SteppedDiamond.tsx';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import { UntilText } from '@/ui/words/UntilText.tsx';
import styles from './HoldBar.module.css';
import { runningHolds, type RunningHold } from './running-holds.ts';

const QUERY: TypedDocumentNode<HoldBarQuery, HoldBarQueryVariables> = gql`
  query HoldBarQuery($agencyId: ID!) {
    reservations(agencyId: $agencyId, states: [HELD], first: 20) {
      edges {
        node {
          id
          code
          state
          heldAt
          expiresAt
          people
          may {
            release
          }
          departure {
            id
            date
            endDate
            trek {
              id
              name
            }
          }
          heldTogether {
            id
          }
        }
      }
    }
  }
`;

/** From when on the bar counts and offers to release; a hold of half a day is one quiet line until then. */
const countsFromSeconds = 60 * 60;

/** Below every page of the desk while a hold of the agency runs: which, how long, on with it or give it back. Its own page tells all that itself. */
export function HoldBar() {
  const agencyId = useCurrentAgency()?.agency.id;
  const path = useLocation({ select: (location) => location.pathname });
  const { data, refetch } = useQuery(QUERY, { variables: { agencyId: agencyId ?? '' }, skip: !agencyId, fetchPolicy: 'cache-and-network' });
  const lookAgain = useEffectEvent(() => {
    if (agencyId) refetch().catch(() => undefined);
  });
  // A hold leads to another page: the bar looks again whenever the page changes.
  useEffect(() => lookAgain(), [path]);
  useLiveReservations(agencyId, () => {
    refetch().catch(() => undefined);
  });
  const holds = runningHolds(data?.reservations.edges.map((edge) => edge.node) ?? [], useServerNow());
  const shown = holds.find((hold) => !hold.codes.some((code) => path === `/desk/reservations/${code}`));
  return (
    <>
      {holds.map((hold) => (
        <HoldAnnouncer key={hold.id} trek={hold.departures[0]!.trek.name} heldAt={hold.heldAt} expiresAt={hold.expiresAt} />
      ))}
      {shown && <Bar key={shown.id} hold={shown} others={holds.length - 1} />}
    </>
  );
}

function Bar({ hold, others }: { hold: RunningHold; others: number }) {
  const { t } = useLingui();
  const [isReleasing, setReleasing] = useState(false);
  const time = holdTime(hold, useServerNow());
  const { departures } = hold;
  const trek = departures[0]!.trek.name;
  const isLong = time.secondsLeft > countsFromSeconds;
  return (
    <aside className={styles.bar} data-hold-bar data-phase={time.phase} data-long={isLong || undefined} aria-label={t`Bloqueo en curso`}>
      <span className={styles.mark}>
        <SteppedDiamond shape="half" size={16} />
      </span>
      <div className={styles.what}>
        <span className={styles.trek}>
          {trek} {departures.length > 1 && <Plural value={departures.length - 1} one="y una salida más" other="y # salidas más" />}
        </span>
        <span className={styles.quiet}>
          <DateRangeText from={departures[0]!.date} to={departures.at(-1)!.endDate} /> · <Plural value={hold.people} one="# persona" other="# personas" />
        </span>
      </div>
      {!isLong && (
        <span className={styles.left} role="timer" aria-label={t`Quedan ${countdownText(time.secondsLeft)}`}>
          {countdownText(time.secondsLeft)}
        </span>
      )}
      <span className={styles.quiet}>
        <UntilText at={hold.expiresAt} />
        {others > 0 && (
          <>
            {' · '}
            <Link to="/desk/reservations" search={{ view: 'held' }}>
              <Plural value={others} one="y otro bloqueo" other="y otros # bloqueos" />
            </Link>
          </>
        )}
      </span>
      <div className={styles.actions}>
        {hold.mayRelease && !isLong && (
          <Button look="quiet" size="small" onClick={() => setReleasing(true)}>
            <Trans>Liberar</Trans>
          </Button>
        )}
        <ButtonLink to="/desk/reservations/$code" params={{ code: hold.code }} size="small" look={isLong ? 'quiet' : 'secondary'}>
          <Trans>Continuar</Trans>
        </ButtonLink>
      </div>
      <ReleaseHoldDialog
        isOpen={isReleasing}
        onClose={() => setReleasing(false)}
        reservationId={hold.id}
        people={hold.people * departures.length}
        departures={departures}
      />
    </aside>
  );
}
