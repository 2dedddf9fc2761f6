import { useQueryRefHandlers, useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { startTransition } from 'react';
import { ManifestList } from '@/features/manifest/ManifestList.tsx';
import { useViewer } from '@/features/people/viewer.ts';
import { StateMark } from '@/features/states/StateMark.tsx';
import { useLookAgain } from '@/lib/use-look-again.ts';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { DateRangeText, DateText } from '@/ui/words/DateText.tsx';
import { NotHere } from './NotHere.tsx';
import type { load } from './ManifestPage.query.ts';
import type { PageProps } from './page-props.ts';

/** Who travels: one list for everything that was held together. */
export function ManifestPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const viewer = useViewer();
  const { refetch } = useQueryRefHandlers(props.data);
  const { data } = useReadQuery(props.data);
  // A colleague may have saved another list while this tab was away.
  useLookAgain(() => startTransition(() => void refetch()));
  const { reservation } = data;
  if (!reservation) return <NotHere />;
  const { code, named, people, departure, heldTogether } = reservation;
  return (
    <PageBody width="full">
      <PageHeader
        title={t`Viajeros: ${named} de ${people}`}
        marks={<StateMark of="reservation" state={reservation.state} look="boxed" />}
        help={
          <>
            <CodeText>{code}</CodeText> · {departure.trek.name}, <DateRangeText from={departure.date} to={departure.endDate} />
            {named < people && (
              <>
                {' · '}
                <Trans>
                  plazo: <DateText date={reservation.namingDeadline} style="weekday" />
                </Trans>
              </>
            )}
            {heldTogether.length > 1 && (
              <>
                {' · '}
                <Trans>la misma lista vale para las {heldTogether.length} reservas del bloqueo</Trans>
              </>
            )}
          </>
        }
        actions={
          <ButtonLink to="/desk/reservations/$code" params={{ code }}>
            <Trans>Volver a la reserva</Trans>
          </ButtonLink>
        }
      />
      {viewer && <ManifestList reservation={reservation} personId={viewer.person.id} today={data.network.today} />}
    </PageBody>
  );
}
