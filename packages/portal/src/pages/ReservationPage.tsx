import { useQueryRefHandlers, useReadQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { startTransition } from 'react';
import { ExtendHold } from '@/features/holds/ExtendHold.tsx';
import { CancelReservation } from '@/features/reservations/CancelReservation.tsx';
import { CancellationTerms } from '@/features/reservations/CancellationTerms.tsx';
import { EndedNotice } from '@/features/reservations/EndedNotice.tsx';
import { FollowsNote } from '@/features/reservations/FollowsNote.tsx';
import { HeldTogether } from '@/features/reservations/HeldTogether.tsx';
import { HoldPanel } from '@/features/reservations/HoldPanel.tsx';
import { NamedTravellers } from '@/features/reservations/NamedTravellers.tsx';
import { PriceLines } from '@/features/reservations/PriceLines.tsx';
import { RequestPanel } from '@/features/reservations/RequestPanel.tsx';
import { ReservationFacts } from '@/features/reservations/ReservationFacts.tsx';
import { ReservationHistory } from '@/features/reservations/ReservationHistory.tsx';
import { useHoldIsOver } from '@/features/reservations/use-hold-is-over.ts';
import { useLiveReservations } from '@/features/reservations/use-live-reservations.ts';
import { ReservationMoney } from '@/features/payments/ReservationMoney.tsx';
import { useViewer } from '@/features/people/viewer.ts';
import { OfferNote } from '@/features/waiting/OfferNote.tsx';
import { LiveMark } from '@/features/states/LiveMark.tsx';
import { StateMark } from '@/features/states/StateMark.tsx';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { AmendFromReservation } from './AmendFromReservation.tsx';
import { HoldAgain } from './HoldAgain.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';
import type { load } from './ReservationPage.query.ts';

/** One reservation: what it is, what it needs, what became of it. It stays readable for ever, whatever its state. */
export function ReservationPage(props: PageProps<typeof load>) {
  const { refetch } = useQueryRefHandlers(props.data);
  const { data } = useReadQuery(props.data);
  const { reservation, network } = data;
  const viewer = useViewer();

  // In a transition the page stays as it is until the answer is there.
  function lookAgain() {
    startTransition(async () => void (await refetch()));
  }
  const isOver = useHoldIsOver(reservation, lookAgain);
  useLiveReservations(reservation?.agency.id, lookAgain, reservation ? [reservation.id, ...reservation.heldTogether.map(({ id }) => id)] : []);
  if (!reservation) return <NotHere />;
  const runs = (reservation.state === 'HELD' || reservation.state === 'PENDING') && !isOver;
  // One departure that waits for the network's answer keeps the whole hold waiting.
  const isAsked = runs && reservation.heldTogether.some((one) => one.state === 'PENDING');
  const state = isOver ? 'EXPIRED' : reservation.state;

  return (
    <PageBody>
      <PageHeader
        title={reservation.code}
        size="code"
        marks={<StateMark of="reservation" state={state} look="boxed" />}
        help={
          <>
            {reservation.agency.tradeName}
            {reservation.reference && ` · ${reservation.reference}`}
            {reservation.itinerary && (
              <>
                {' · '}
                <Link to="/desk/itineraries/$id" params={{ id: reservation.itinerary.id }}>
                  {reservation.itinerary.title}
                </Link>
              </>
            )}
          </>
        }
        actions={
          <>
            {reservation.state === 'CONFIRMED' && (
              <ButtonLink to="/desk/reservations/$code/voucher" params={{ code: reservation.code }} look="primary">
                <Trans>Ver el voucher</Trans>
              </ButtonLink>
            )}
            {reservation.may.amend && <AmendFromReservation reservation={reservation} today={network.today} />}
            {reservation.may.cancel && <CancelReservation reservation={reservation} onStale={lookAgain} />}
          </>
        }
      />
      <LiveMark />
      {runs && <OfferNote reservation={reservation} />}
      {isAsked && <RequestPanel reservation={reservation} onStale={lookAgain} />}
      {runs && !isAsked && (
        <HoldPanel reservation={reservation} today={network.today} onStale={lookAgain} extend={<ExtendHold reservation={reservation} onStale={lookAgain} />} />
      )}
      {!runs && (
        <EndedNotice
          reservation={reservation}
          isOver={isOver}
          actions={viewer && <HoldAgain reservation={reservation} personId={viewer.person.id} />}
        />
      )}
      <FollowsNote reservation={reservation} />
      <ReservationFacts reservation={reservation} />
      <HeldTogether reservation={reservation} />
      <NamedTravellers reservation={reservation} today={network.today} />
      <PriceLines reservation={reservation} />
      <CancellationTerms reservation={reservation} />
      <ReservationMoney reservation={reservation} today={network.today} mayRecord={viewer?.networkRoles.includes('FINANCE') ?? false} />
      <ReservationHistory reservation={reservation} />
    </PageBody>
  );
}
