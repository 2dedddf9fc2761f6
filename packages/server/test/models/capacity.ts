/** A departure of the model's world: what it needs, and the limit of each. */
export type ModelDeparture = { id: string; needs: string[] };
type Reservation = { departure: number; people: number; state: 'HELD' | 'CONFIRMED' | 'CANCELLED'; expiresAt: number };

const HOLD_MINUTES = 30;

/**
 * Capacity as a child would count it: no locks, no counters, no claims. What is taken of a day is the sum of the people of all live
 * reservations whose route needs it; the minute of the clock decides what is live.
 */
export class CapacityModel {
  minute = 0;
  readonly reservations: Reservation[] = [];
  constructor(readonly departures: readonly ModelDeparture[], readonly limits: ReadonlyMap<string, number | null>) {}

  isLive = ({ state, expiresAt }: Reservation): boolean => state === 'CONFIRMED' || (state === 'HELD' && this.minute < expiresAt);

  free(departure: number, without?: Reservation): number | null {
    const rooms = this.departures[departure]!.needs.flatMap((day) => {
      const limit = this.limits.get(day) ?? null;
      if (limit === null) return [];
      const taken = this.reservations.filter((r) => r !== without && this.isLive(r) && this.departures[r.departure]!.needs.includes(day)).reduce((sum, r) => sum + r.people, 0);
      return [limit - taken];
    });
    return rooms.length === 0 ? null : Math.min(...rooms);
  }

  private fits(departure: number, people: number, without?: Reservation): boolean {
    const free = this.free(departure, without);
    return free === null || people <= free;
  }

  hold(departure: number, people: number): string {
    if (!this.fits(departure, people)) return 'NoRoom';
    this.reservations.push({ departure, people, state: 'HELD', expiresAt: this.minute + HOLD_MINUTES });
    return 'HoldSuccess';
  }

  confirm(r: Reservation): string {
    if (r.state === 'HELD' && !this.isLive(r)) return 'HoldExpired';
    if (r.state !== 'HELD') return 'ReservationNotHeld';
    r.state = 'CONFIRMED';
    return 'ConfirmReservationSuccess';
  }

  release(r: Reservation): string {
    if (r.state !== 'HELD' || !this.isLive(r)) return 'ReservationNotHeld';
    r.state = 'CANCELLED';
    return 'ReleaseHoldSuccess';
  }

  cancel(r: Reservation): string {
    if (r.state !== 'CONFIRMED') return 'ReservationNotCancellable';
    r.state = 'CANCELLED';
    return 'CancelReservationSuccess';
  }

  /** To so many people on a departure: in one swap, its own room counted as free. */
  amend(r: Reservation, departure: number, people: number): string {
    if (!this.isLive(r)) return 'ReservationNotAmendable';
    if (r.departure === departure && r.people === people) return 'NothingToAmend';
    if (!this.fits(departure, people, r)) return 'NoRoom';
    Object.assign(r, { departure, people });
    return 'AmendReservationSuccess';
  }
}
