import { useQueryRefHandlers, useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useTransition } from 'react';
import { useLiveReservations } from '@/features/reservations/use-live-reservations.ts';
import { readWaitingView, waitingViewNames, waitingViews, type WaitingView } from '@/features/waiting/waiting-search.ts';
import { WaitingList } from '@/features/waiting/WaitingList.tsx';
import { WaitingRules } from '@/features/waiting/WaitingRules.tsx';
import { useLookAgainEvery } from '@/lib/use-look-again.ts';
import { Button, ButtonLink } from '@/ui/actions/Button.tsx';
import { TabLink, TabLinks, TabbedList } from '@/ui/actions/TabLinks.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { useCurrentAgency } from './current-agency.ts';
import { HoldCountdown } from './HoldCountdown.tsx';
import type { load } from './WaitingListPage.query.ts';
import type { PageProps } from './page-props.ts';

type Loaded = NonNullable<ReturnType<typeof load>>;

/** Places move with what others do, which nobody announces to this agency. */
const lookAgainMs = 30_000;

/** An agency's parties that wait for room: their places, what must happen, and what they were offered. */
export function WaitingListPage(props: PageProps<typeof load>) {
  const { t, i18n } = useLingui();
  const view = readWaitingView(props.search);
  return (
    <PageBody>
      <PageHeader title={t`Lista de espera`} help={t`Grupos que esperan cupos en una ruta, entre dos fechas. Se entra desde una salida llena del tablero.`} />
      <WaitingRules />
      <TabbedList>
        <TabLinks label={t`Vistas`}>
          {waitingViewNames.map((name) => (
            <TabLink key={name} to="/desk/waiting-list" search={name === 'running' ? {} : { view: name }} isShown={name === view}>
              {i18n._(waitingViews[name].label)}
            </TabLink>
          ))}
        </TabLinks>
        {props.data ? <Entries data={props.data} view={view} /> : <NoAgency />}
      </TabbedList>
    </PageBody>
  );
}

function Entries(props: { data: Loaded; view: WaitingView }) {
  const router = useRouter();
  const { fetchMore } = useQueryRefHandlers(props.data);
  const { data } = useReadQuery(props.data);
  const [isFetchingMore, startFetching] = useTransition();
  // An offer is a reservation of one's own: it is heard of at once.
  const agency = useCurrentAgency()?.agency;
  useLiveReservations(agency?.id, () => void router.invalidate());
  useLookAgainEvery(lookAgainMs, () => void router.invalidate());
  const { edges, pageInfo } = data.waitingEntries;
  if (edges.length === 0) return <NothingYet view={props.view} />;

  function more() {
    startFetching(async () => {
      await fetchMore({ variables: { after: pageInfo.endCursor } });
    });
  }
  return (
    <>
      <WaitingList entries={edges.map((edge) => edge.node)} countdown={(offer) => <HoldCountdown {...offer} />} />
      {pageInfo.hasNextPage && (
        <div>
          <Button isBusy={isFetchingMore} onClick={more}>
            <Trans>Mostrar más</Trans>
          </Button>
        </div>
      )}
    </>
  );
}

function NothingYet(props: { view: WaitingView }) {
  return (
    <EmptyState
      action={
        <ButtonLink to="/availability" look="secondary">
          <Trans>Ver la disponibilidad</Trans>
        </ButtonLink>
      }
    >
      {props.view === 'running' && <Trans>Ningún grupo espera ahora. Cuando una salida esté llena, entre en su lista desde el tablero.</Trans>}
      {props.view === 'ended' && <Trans>Ningún grupo ha dejado de esperar todavía.</Trans>}
    </EmptyState>
  );
}

function NoAgency() {
  return (
    <EmptyState>
      <Trans>La lista de espera es de una agencia, y su cuenta todavía no pertenece a ninguna.</Trans>
    </EmptyState>
  );
}
