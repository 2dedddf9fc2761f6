/** What changed since whoever looks was told last. */
export type Changes = {
  /** Resource-days whose room changed, as date/resource. */
  days: Set<string>;
  departures: Set<string>;
  /** Agency → its reservations. */
  reservations: Map<string, Set<string>>;
  /** Anything may have changed: after a lost connection, or something wide. */
  all: boolean;
};

export const noChanges = (): Changes => ({ days: new Set(), departures: new Set(), reservations: new Map(), all: false });

/** Adds what a notification of the channel says. What it does not understand counts as everything: a newer server may have sent it. */
export function addChanges(changes: Changes, payload: string): void {
  const [kind, list = ''] = payload.split(' ');
  const items = list.split(',').filter(Boolean);
  if (kind === 'room') for (const day of items) changes.days.add(day);
  else if (kind === 'departures') for (const id of items) changes.departures.add(id);
  else if (kind === 'reservations') {
    for (const item of items) {
      const [agencyId, id] = item.split('/') as [string, string];
      changes.reservations.set(agencyId, (changes.reservations.get(agencyId) ?? new Set()).add(id));
    }
  } else changes.all = true;
}
