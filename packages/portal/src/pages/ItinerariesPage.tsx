import type { QueryRef } from '@apollo/client/react';
import { useQueryRefHandlers, useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useTransition } from 'react';
import { usualParty } from '@/features/holds/party.ts';
import { PartyFields } from '@/features/holds/PartyFields.tsx';
import { ItineraryTable } from '@/features/itineraries/ItineraryTable.tsx';
import { NewItineraryForm } from '@/features/itineraries/NewItineraryForm.tsx';
import { useViewer } from '@/features/people/viewer.ts';
import { addDays } from '@/lib/format-date.ts';
import { limaToday } from '@/lib/lima-today.ts';
import { Button, ButtonLink } from '@/ui/actions/Button.tsx';
import { Dialog } from '@/ui/feedback/Dialog.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { useCurrentAgency } from './current-agency.ts';
import type { load } from './ItinerariesPage.query.ts';
import type { PageProps } from './page-props.ts';

type Loaded = NonNullable<ReturnType<typeof load>>;
const usualGroup = 2;
/** Most itineraries are begun weeks ahead. */
const usualLeadDays = 30;

/** What the agency plans for its clients; each takes spots only when it is held. */
export function ItinerariesPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const membership = useCurrentAgency();
  const mayWrite = membership?.role === 'OWNER' || membership?.role === 'BOOKER';
  // In the address: the desk's first page leads straight to it.
  const isNew = props.search.new !== undefined;
  const setNew = (wanted: boolean) => void navigate({ to: '/desk/itineraries', search: wanted ? { new: 1 } : {}, replace: true });
  return (
    <PageBody>
      <PageHeader
        title={t`Itinerarios`}
        help={t`Los días que arma para un cliente. Bloquear uno toma cupos en todas sus salidas, o en ninguna.`}
        actions={
          mayWrite && (
            <Button look="primary" onClick={() => setNew(true)}>
              <Trans>Crear itinerario</Trans>
            </Button>
          )
        }
      />
      {props.data ? (
        <Rows data={props.data} />
      ) : (
        <EmptyState>
          <Trans>Los itinerarios son de una agencia, y su cuenta todavía no pertenece a ninguna.</Trans>
        </EmptyState>
      )}
      {isNew && mayWrite && <NewItineraryDialog agencyId={membership.agency.id} onClose={() => setNew(false)} />}
    </PageBody>
  );
}

function Rows(props: { data: Loaded }) {
  const { fetchMore } = useQueryRefHandlers(props.data);
  const { data } = useReadQuery(props.data as QueryRef<Loaded extends QueryRef<infer Data, infer _> ? Data : never>);
  const [isFetchingMore, startFetching] = useTransition();
  const { edges, pageInfo } = data.itineraries;

  function more() {
    startFetching(async () => {
      await fetchMore({ variables: { after: pageInfo.endCursor } });
    });
  }
  if (edges.length === 0) {
    return (
      <EmptyState
        action={
          <ButtonLink to="/availability" look="secondary">
            <Trans>Ver la disponibilidad</Trans>
          </ButtonLink>
        }
      >
        <Trans>Su primer itinerario empieza con una fecha y un grupo. Puede elegir salidas en el tablero de disponibilidad.</Trans>
      </EmptyState>
    );
  }
  return (
    <>
      <ItineraryTable itineraries={edges.map((edge) => edge.node)} />
      {pageInfo.hasNextPage && (
        <div>
          <Button isBusy={isFetchingMore} onClick={more}>
            <Trans>Mostrar más itinerarios</Trans>
          </Button>
        </div>
      )}
    </>
  );
}

function NewItineraryDialog(props: { agencyId: string; onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const viewer = useViewer();
  if (!viewer) return null;
  return (
    <Dialog title={t`Nuevo itinerario`} isOpen onClose={props.onClose}>
      <NewItineraryForm
        agencyId={props.agencyId}
        personId={viewer.person.id}
        startDate={addDays(limaToday(), usualLeadDays)}
        startParty={usualParty(usualGroup)}
        departures={[]}
        partyFields={(party, onChange) => <PartyFields party={party} onChange={onChange} />}
        onCreated={(id) => navigate({ to: '/desk/itineraries/$id', params: { id } })}
        onClose={props.onClose}
      />
    </Dialog>
  );
}
