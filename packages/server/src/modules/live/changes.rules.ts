/** What changed since whoever looks was told last. */
export type Changes = {
  /** Resource-days whose room changed, as date/resource. */
  days: Set<string>;
  departures: Set<string>;
  /** Departure → the days it was moved away from: whoever looks at such a day is to see it go. */
  moved: Map<string, Set<string>>;
  /** Agency → its reservations. */
  reservations: Map<string, Set<string>>;
  /** Anything may have changed: after a lost connection, or something wide. */
  all: boolean;
};

export const noChanges = (): Changes => ({ days: new Set(), departures: new Set(), moved: new Map(), reservations: new Map(), all: false });

/** Adds what a notification of the channel says. What it does not understand counts as everything: a newer server may have sent it. */
export function addChanges(changes: Changes, payload: string): void {
  const [kind, list = ''] = payload.split(' ');
  const items = list.split(',').filter(Boolean);
  if (kind === 'room') for (const day of items) changes.days.add(day);
  else if (kind === 'departures') for (const id of items) changes.departures.add(id);
  else if (kind === 'moved') addPairs(changes.moved, items);
  else if (kind === 'reservations') addPairs(changes.reservations, items);
  else changes.all = true;
}

/** Adds what is written as one/other: the others of each one. */
function addPairs(to: Map<string, Set<string>>, items: readonly string[]): void {
  for (const item of items) {
    const [one, other] = item.split('/') as [string, string];
    to.set(one, (to.get(one) ?? new Set()).add(other));
  }
}
