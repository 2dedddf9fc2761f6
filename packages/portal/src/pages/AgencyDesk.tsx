import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DeskItineraries } from '@/features/agencies-desk/DeskItineraries.tsx';
import { DeskTodo } from '@/features/agencies-desk/DeskTodo.tsx';
import { NothingToDo } from '@/features/agencies-desk/NothingToDo.tsx';
import { CertificationNote } from '@/features/certification/CertificationNote.tsx';
import { daysToRenew } from '@/features/certification/standing.ts';
import { StandingRights } from '@/features/certification/StandingRights.tsx';
import { HoldBudgetMeter } from '@/features/holds/HoldBudgetMeter.tsx';
import { ReservationTable } from '@/features/reservations/ReservationTable.tsx';
import { StateMark } from '@/features/states/StateMark.tsx';
import type { DeskHomePageQuery } from '@/graphql/__generated__/documents.ts';
import { useLookAgain } from '@/lib/use-look-again.ts';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { Section } from '@/ui/page/Section.tsx';
import styles from './AgencyDesk.module.css';
import { useCurrentAgency } from './current-agency.ts';
import { HoldCountdown } from './HoldCountdown.tsx';
import { NotHere } from './NotHere.tsx';

const mostRows = 5;

/** An agency's first page: what needs doing, where its certification stands, what it worked on last. */
export function AgencyDesk(props: { queryRef: QueryRef<DeskHomePageQuery>; children: ReactNode }) {
  const { t } = useLingui();
  const router = useRouter();
  const current = useCurrentAgency();
  const { data } = useReadQuery(props.queryRef);
  useLookAgain(() => void router.invalidate());
  const { agency, held, confirmed, recent, itineraries } = data;
  if (!agency || !current) return <NotHere />;
  const { today } = data.network;
  const asksForFile = agency.standing !== 'CERTIFIED' || daysToRenew(agency.standing, agency.certifiedUntil, today) !== null;
  const certification = (
    <>
      <CertificationNote agency={agency} today={today} isOwner={current.role === 'OWNER'} hasLink />
      <StandingRights standing={agency.standing} />
    </>
  );
  const mayWork = current.role === 'OWNER' || current.role === 'BOOKER';

  return (
    <PageBody>
      <PageHeader
        title={agency.tradeName}
        marks={<StateMark of="agency" state={agency.standing} look="boxed" />}
        actions={
          <>
            {mayWork && (
              <ButtonLink to="/desk/itineraries" search={{ new: 1 }}>
                <Trans>Nuevo itinerario</Trans>
              </ButtonLink>
            )}
            <ButtonLink to="/availability" look={agency.standing === 'CERTIFIED' ? 'primary' : 'secondary'}>
              <Trans>Ver disponibilidad</Trans>
            </ButtonLink>
          </>
        }
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          <Section title={t`Por hacer`}>
            {asksForFile && certification}
            <DeskTodo
              held={held.edges.map(({ node }) => node)}
              confirmed={confirmed.edges.map(({ node }) => node)}
              today={today}
              whenEmpty={asksForFile ? null : <NothingToDo />}
              countdown={(hold) => <HoldCountdown {...hold} />}
            />
            {confirmed.pageInfo.hasNextPage && (
              <p className={styles.note}>
                <Trans>Miramos las 100 reservas confirmadas más recientes.</Trans>
              </p>
            )}
          </Section>
          {props.children}
        </div>
        <div className={styles.side}>
          {!asksForFile && <Section title={t`Certificación`}>{certification}</Section>}
          {agency.standing === 'CERTIFIED' && (
            <Section title={t`Saldo para extender bloqueos`}>
              <HoldBudgetMeter agency={agency} />
            </Section>
          )}
          <Section title={t`Itinerarios recientes`}>
            {itineraries.edges.length === 0 ? (
              <EmptyState>
                <Trans>Su primer itinerario empieza con una fecha y un grupo.</Trans>
              </EmptyState>
            ) : (
              <DeskItineraries itineraries={itineraries.edges.slice(0, mostRows).map(({ node }) => node)} />
            )}
          </Section>
        </div>
      </div>
      <Section
        title={t`Reservas recientes`}
        actions={
          recent.edges.length > 0 && (
            <ButtonLink to="/desk/reservations" size="small">
              <Trans>Todas las reservas</Trans>
            </ButtonLink>
          )
        }
      >
        {recent.edges.length === 0 ? (
          <EmptyState
            action={
              <ButtonLink to="/availability">
                <Trans>Ver disponibilidad</Trans>
              </ButtonLink>
            }
          >
            <Trans>Su primera reserva empieza con una salida y un grupo.</Trans>
          </EmptyState>
        ) : (
          <ReservationTable reservations={recent.edges.slice(0, mostRows).map(({ node }) => node)} />
        )}
      </Section>
    </PageBody>
  );
}
