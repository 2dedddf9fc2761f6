type Held = {
  id: string;
  code: string;
  state: string;
  heldAt: string;
  expiresAt: string | null;
  people: number;
  may: { release: boolean };
  departure: { id: string; date: string; endDate: string; trek: { name: string } };
  heldTogether: ReadonlyArray<{ id: string }>;
};

/** One hold, whatever the number of its reservations: they share an expiry and are released together. */
export type RunningHold = {
  id: string;
  code: string;
  heldAt: string;
  expiresAt: string;
  people: number;
  mayRelease: boolean;
  departures: Held['departure'][];
};

/** The holds that run at `now` (milliseconds by the server's clock), the first to end first; reservations of one hold are one. */
export function runningHolds(reservations: readonly Held[], now: number): RunningHold[] {
  const running = reservations.filter((one) => one.state === 'HELD' && one.expiresAt && Date.parse(one.expiresAt) > now);
  const byHold = Map.groupBy(running, (one) => one.heldTogether[0]?.id ?? one.id);
  return [...byHold.values()]
    .map((own) => own.toSorted((a, b) => a.departure.date.localeCompare(b.departure.date)))
    .map(([first, ...others]) => ({
      id: first!.id,
      code: first!.code,
      heldAt: first!.heldAt,
      expiresAt: first!.expiresAt!,
      people: first!.people,
      mayRelease: first!.may.release,
      departures: [first!, ...others].map((one) => one.departure),
    }))
    .toSorted((a, b) => a.expiresAt.localeCompare(b.expiresAt));
}
