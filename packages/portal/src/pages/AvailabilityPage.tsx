import { useQueryRefHandlers, useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { lazy, startTransition, Suspense, useEffect, useRef, useState } from 'react';
import { AvailabilityBoard, type BoardDialogs } from '@/features/availability/AvailabilityBoard.tsx';
import { readBoardSearch, writeBoardSearch, type BoardSearch } from '@/features/availability/board-search.ts';
import { BoardControls } from '@/features/availability/BoardControls.tsx';
import type { Holder } from '@/features/availability/holder.ts';
import { useViewer } from '@/features/people/viewer.ts';
import { LiveMark } from '@/features/states/LiveMark.tsx';
import { useLiveState } from '@/lib/live-state.ts';
import { useLookAgain, useLookAgainEvery } from '@/lib/use-look-again.ts';
import { phone, useMedia } from '@/lib/use-media.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';
import { useCurrentAgency } from './current-agency.ts';
import styles from './AvailabilityPage.module.css';
import type { load } from './AvailabilityPage.query.ts';
import type { PageProps } from './page-props.ts';

// Fields and dialogs bring the kit; a visitor, who may not hold, never loads them.
const HoldFromBoard = lazy(() => import('./HoldFromBoard.tsx').then((module) => ({ default: module.HoldFromBoard })));
const WaitFromBoard = lazy(() => import('./WaitFromBoard.tsx').then((module) => ({ default: module.WaitFromBoard })));
const PlanFromBoard = lazy(() => import('./PlanFromBoard.tsx').then((module) => ({ default: module.PlanFromBoard })));

const lookAgainMs = 30_000;

/** Treks × days with the spots free for a group: for everybody to see, for agencies to hold. */
export function AvailabilityPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const { refetch } = useQueryRefHandlers(props.data);
  const { data } = useReadQuery(props.data);
  const navigate = useNavigate();
  const href = useLocation({ select: (location) => location.href });
  const isPhone = useMedia(phone);
  const holder = useHolder();
  const search = readBoardSearch(props.search);
  useOtherWindow(isPhone);

  // When the spots shown were last confirmed, while newer ones cannot be had.
  const [seenAt, setSeenAt] = useState(() => new Date().toISOString());
  const [isOld, setOld] = useState(false);
  function refresh() {
    startTransition(async () => {
      try {
        await refetch();
        setSeenAt(new Date().toISOString());
        setOld(false);
      } catch {
        setOld(true);
      }
    });
  }
  useLookAgain(refresh);
  // Changes come by themselves; while they do not, one looks.
  useLookAgainEvery(useLiveState() === 'live' ? null : lookAgainMs, refresh);

  function change(next: BoardSearch) {
    void navigate({ to: '/availability', search: writeBoardSearch(next), replace: true, resetScroll: false });
  }

  const dialogs: BoardDialogs = {
    hold: (work) => (
      <Suspense fallback={null}>
        <HoldFromBoard key={work.departure.id} {...work} groupSize={search.groupSize} signInTo={href} onRefused={refresh} />
      </Suspense>
    ),
    wait: (work) => (
      <Suspense fallback={null}>
        <WaitFromBoard {...work} groupSize={search.groupSize} />
      </Suspense>
    ),
    plan: (work) => (
      <Suspense fallback={null}>
        <PlanFromBoard {...work} groupSize={search.groupSize} />
      </Suspense>
    ),
  };

  return (
    <PageBody>
      <div className={styles.board}>
        <PageHeader
          title={t`Disponibilidad`}
          help={t`Cupos libres en todo el recorrido; precios de un adulto extranjero.`}
          actions={<BoardControls search={search} isPhone={isPhone} onChange={change} />}
        />
        {isOld && (
          <Notice tone="attention" isAnnounced>
            <Trans>
              No pudimos actualizar los cupos: estos son de las <InstantText at={seenAt} style="time" /> (Lima). Lo intentamos de nuevo cada medio
              minuto.
            </Trans>
          </Notice>
        )}
        {!isOld && <LiveMark />}
        <AvailabilityBoard board={data.availabilityBoard} search={search} holder={holder} dialogs={dialogs} onChange={change} onStale={refresh} />
      </div>
    </PageBody>
  );
}

function useHolder(): Holder {
  const viewer = useViewer();
  const agency = useCurrentAgency();
  if (!viewer) return 'visitor';
  if (!agency) return viewer.networkRoles.includes('OPERATIONS') ? 'operations' : 'without-agency';
  return agency.role === 'OWNER' || agency.role === 'BOOKER' ? 'agency' : 'reader';
}

/** A phone shows other days than a wide screen: turning one into the other asks again. */
function useOtherWindow(isPhone: boolean) {
  const router = useRouter();
  const shown = useRef(isPhone);
  useEffect(() => {
    if (shown.current === isPhone) return;
    shown.current = isPhone;
    void router.invalidate();
  }, [isPhone, router]);
}
