import { useQueryRefHandlers, useReadQuery } from '@apollo/client/react';
import { startTransition } from 'react';
import { useLiveReservations } from '@/features/reservations/use-live-reservations.ts';
import { Timeline } from '@/features/states/Timeline.tsx';
import { WaitingList } from '@/features/waiting/WaitingList.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { useCurrentAgency } from './current-agency.ts';
import { HoldCountdown } from './HoldCountdown.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';
import type { load } from './WaitingEntryPage.query.ts';

/** One party that waits or waited: where it stands, and what happened to it. It stays readable for ever. */
export function WaitingEntryPage(props: PageProps<typeof load>) {
  const { refetch } = useQueryRefHandlers(props.data);
  const { data } = useReadQuery(props.data);
  const agency = useCurrentAgency()?.agency;
  useLiveReservations(agency?.id, () => startTransition(() => void refetch()));
  const { waitingEntry } = data;
  if (!waitingEntry) return <NotHere />;
  return (
    <PageBody>
      <PageHeader title={waitingEntry.code} size="code" help={waitingEntry.agency.tradeName} />
      <WaitingList entries={[waitingEntry]} countdown={(offer) => <HoldCountdown {...offer} />} />
      <Timeline entries={waitingEntry.history} of="waiting" />
    </PageBody>
  );
}
