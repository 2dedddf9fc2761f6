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

/** Below every page of the desk while a hold of the agency runs: which, how long, on with it or give it back. */
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
  if (!holds[0]) return null;
  return <Bar key={holds[0].id} hold={holds[0]} others={holds.length - 1} path={path} />;
}

function Bar({ hold, others, path }: { hold: RunningHold; others: number; path: string }) {
  const { t } = useLingui();
  const [isReleasing, setReleasing] = useState(false);
  const time = holdTime(hold, useServerNow());
  const { departures } = hold;
  const trek = departures[0]!.trek.name;
  const isShown = path === `/desk/reservations/${hold.code}`;
  return (
    <aside className={styles.bar} data-hold-bar data-phase={time.phase} aria-label={t`Bloqueo en curso`}>
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
      <span className={styles.left} role="timer" aria-label={t`Quedan ${countdownText(time.secondsLeft)}`}>
        {countdownText(time.secondsLeft)}
      </span>
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
        {hold.mayRelease && (
          <Button look="quiet" size="small" onClick={() => setReleasing(true)}>
            <Trans>Liberar</Trans>
          </Button>
        )}
        {!isShown && (
          <ButtonLink to="/desk/reservations/$code" params={{ code: hold.code }} size="small">
            <Trans>Continuar</Trans>
          </ButtonLink>
        )}
      </div>
      <HoldAnnouncer trek={trek} heldAt={hold.heldAt} expiresAt={hold.expiresAt} />
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
