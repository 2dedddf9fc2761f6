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
  /** Codes of its reservations that run: its own pages. */
  codes: string[];
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
    .map((own) => ({ own, first: own[0] }))
    .map(({ own, first }) => ({
      id: first!.id,
      code: first!.code,
      codes: own.map((one) => one.code),
      heldAt: first!.heldAt,
      expiresAt: first!.expiresAt!,
      people: first!.people,
      mayRelease: first!.may.release,
      departures: own.map((one) => one.departure),
    }))
    .toSorted((a, b) => a.expiresAt.localeCompare(b.expiresAt));
}
