import { useQueryRefHandlers, useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { startTransition, useTransition } from 'react';
import { readMine, readReservationView, reservationViewNames, reservationViews, type ReservationView } from '@/features/reservations/reservations-search.ts';
import { ReservationTable } from '@/features/reservations/ReservationTable.tsx';
import { useLiveReservations } from '@/features/reservations/use-live-reservations.ts';
import { LiveMark } from '@/features/states/LiveMark.tsx';
import { Button, ButtonLink } from '@/ui/actions/Button.tsx';
import { TabLink, TabLinks, TabbedList } from '@/ui/actions/TabLinks.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { useCurrentAgency } from './current-agency.ts';
import type { load } from './ReservationsPage.query.ts';
import type { PageProps } from './page-props.ts';

type Loaded = NonNullable<ReturnType<typeof load>>;

/** What the agency holds, has confirmed, and had: one view per tab, in the address. */
export function ReservationsPage(props: PageProps<typeof load>) {
  const { t, i18n } = useLingui();
  const view = readReservationView(props.search);
  const isMine = readMine(props.search);
  const mine = isMine ? { mine: true } : {};
  return (
    <PageBody>
      <PageHeader title={t`Reservas`} help={t`Una reserva es de una salida. Nace como bloqueo de cupos y se confirma antes de su hora.`} />
      <LiveMark />
      <TabbedList>
        <TabLinks label={t`Vistas`}>
          {reservationViewNames.map((name) => (
            <TabLink key={name} to="/desk/reservations" search={name === 'all' ? mine : { view: name, ...mine }} isShown={name === view}>
              {i18n._(reservationViews[name].label)}
            </TabLink>
          ))}
        </TabLinks>
        <TabLinks label={t`De quién`}>
          <TabLink to="/desk/reservations" search={view === 'all' ? {} : { view }} isShown={!isMine}>
            <Trans>De toda la agencia</Trans>
          </TabLink>
          <TabLink to="/desk/reservations" search={view === 'all' ? { mine: true } : { view, mine: true }} isShown={isMine}>
            <Trans>A mi cargo</Trans>
          </TabLink>
        </TabLinks>
        {props.data ? <Rows data={props.data} view={view} isMine={isMine} /> : <NoAgency />}
      </TabbedList>
    </PageBody>
  );
}

function Rows(props: { data: Loaded; view: ReservationView; isMine: boolean }) {
  const { fetchMore, refetch } = useQueryRefHandlers(props.data);
  const { data } = useReadQuery(props.data);
  useLiveReservations(useCurrentAgency()?.agency.id, () => startTransition(() => void refetch()));
  const [isFetchingMore, startFetching] = useTransition();
  const { edges, pageInfo } = data.reservations;
  if (edges.length === 0) return <NothingYet view={props.isMine ? 'mine' : props.view} />;

  function more() {
    startFetching(async () => {
      await fetchMore({ variables: { after: pageInfo.endCursor } });
    });
  }
  return (
    <>
      <ReservationTable reservations={edges.map((edge) => edge.node)} />
      {pageInfo.hasNextPage && (
        <div>
          <Button isBusy={isFetchingMore} onClick={more}>
            <Trans>Mostrar más reservas</Trans>
          </Button>
        </div>
      )}
    </>
  );
}

function NothingYet(props: { view: ReservationView | 'mine' }) {
  return (
    <EmptyState
      action={
        <ButtonLink to="/availability" look="secondary">
          <Trans>Ver la disponibilidad</Trans>
        </ButtonLink>
      }
    >
      {props.view === 'mine' && <Trans>Aquí no hay reservas a su cargo.</Trans>}
      {props.view === 'held' && <Trans>Ningún bloqueo corre ahora. Los cupos se bloquean desde la disponibilidad o desde un itinerario.</Trans>}
      {props.view === 'confirmed' && <Trans>Todavía no hay reservas confirmadas.</Trans>}
      {props.view === 'ended' && <Trans>Ninguna reserva ha terminado: ni por su fecha, ni por vencer, ni por cancelarse.</Trans>}
      {props.view === 'all' && <Trans>Su primera reserva empieza con una salida y un grupo.</Trans>}
    </EmptyState>
  );
}

function NoAgency() {
  return (
    <EmptyState>
      <Trans>Las reservas son de una agencia, y su cuenta todavía no pertenece a ninguna.</Trans>
    </EmptyState>
  );
}
