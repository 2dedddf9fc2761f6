import { Plural, Trans } from '@lingui/react/macro';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import { roomOf, type RoomFacts } from './room.ts';

/** How much room an open departure has: number, word and mark; the fourth last spot turns it to attention. Says where the network answers each wish. */
export function RoomMark(props: { departure: RoomFacts & { isOnRequest: boolean } }) {
  const room = roomOf(props.departure);
  if (room === 'closed') {
    return (
      <StatusMark tone="quiet">
        <Trans>Cerrada</Trans>
      </StatusMark>
    );
  }
  if (room === 'shut') {
    return (
      <StatusMark tone="stop">
        <Trans>Cerrada por la red</Trans>
      </StatusMark>
    );
  }
  if (room === 'full') {
    return (
      <StatusMark tone="stop">
        <Trans>Llena</Trans>
      </StatusMark>
    );
  }
  return (
    <StatusMark tone={room === 'last' ? 'attention' : 'go'}>
      <Plural value={props.departure.freeSpots} one="# cupo libre" other="# cupos libres" />
      {props.departure.isOnRequest && (
        <>
          {' · '}
          <Trans>a solicitud</Trans>
        </>
      )}
    </StatusMark>
  );
}
