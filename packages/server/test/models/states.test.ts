import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certificationStates, mayStep as mayCertification } from '#modules/certifications/certification.rules';
import { cancellableStates, departureStates, mayBecome } from '#modules/departures/departure.rules';
import { itineraryStates, reservableStates } from '#modules/itineraries/itinerary.rules';
import { mayStep as mayReservation, requireSteps, reservationStates, stateAt } from '#modules/reservations/reservation.rules';
import { mayStep as mayWait, waitingStates } from '#modules/waiting-list/waiting.rules';

/** The states as the field has them (docs/glossary.md), written a second time: the tables in the code must say the same. */
const field = {
  reservation: `PENDING>HELD PENDING>REJECTED PENDING>EXPIRED PENDING>CANCELLED HELD>CONFIRMED HELD>EXPIRED HELD>CANCELLED
    CONFIRMED>CHECKED_IN CONFIRMED>CANCELLED CONFIRMED>NO_SHOW CHECKED_IN>COMPLETED`,
  certification: `DRAFT>SUBMITTED SUBMITTED>IN_REVIEW SUBMITTED>INFO_REQUESTED SUBMITTED>APPROVED SUBMITTED>REJECTED IN_REVIEW>INFO_REQUESTED INFO_REQUESTED>IN_REVIEW
    IN_REVIEW>APPROVED IN_REVIEW>REJECTED APPROVED>EXPIRED APPROVED>SUSPENDED APPROVED>REVOKED SUSPENDED>APPROVED SUSPENDED>EXPIRED SUSPENDED>REVOKED`,
  departure: `DRAFT>OPEN DRAFT>CANCELLED OPEN>GUARANTEED OPEN>CLOSED OPEN>RUNNING OPEN>CANCELLED GUARANTEED>CLOSED GUARANTEED>RUNNING GUARANTEED>CANCELLED
    CLOSED>OPEN CLOSED>GUARANTEED CLOSED>RUNNING CLOSED>DONE CLOSED>CANCELLED RUNNING>DONE`,
  waiting: 'WAITING>OFFERED WAITING>LAPSED WAITING>WITHDRAWN OFFERED>ACCEPTED OFFERED>DECLINED OFFERED>LAPSED',
};

type Table = { name: keyof typeof field; states: readonly string[]; may: (from: never, to: never) => boolean; starts: string[]; finals: string[] };
const tables: Table[] = [
  { name: 'reservation', states: reservationStates, may: mayReservation, starts: ['PENDING', 'HELD'], finals: ['COMPLETED', 'REJECTED', 'EXPIRED', 'CANCELLED', 'NO_SHOW'] },
  { name: 'certification', states: certificationStates, may: mayCertification, starts: ['DRAFT'], finals: ['REJECTED', 'EXPIRED', 'REVOKED'] },
  { name: 'departure', states: departureStates, may: mayBecome, starts: ['DRAFT'], finals: ['DONE', 'CANCELLED'] },
  { name: 'waiting', states: waitingStates, may: mayWait, starts: ['WAITING'], finals: ['ACCEPTED', 'DECLINED', 'LAPSED', 'WITHDRAWN'] },
];

describe.each(tables)('the states of a $name', ({ name, states, may, starts, finals }) => {
  const steps = new Set(field[name].split(/\s+/));
  const asks = fc.array(fc.constantFrom(...states), { maxLength: 40 });
  /** Asks for one state after the other and takes the steps that the table has. */
  const walk = (start: string, asked: readonly string[]) => asked.reduce((way, to) => (may(way.at(-1) as never, to as never) ? [...way, to] : way), [start]);

  test('whatever is asked for, only the steps of the field are taken', () => {
    fc.assert(fc.property(fc.constantFrom(...starts), asks, (start, asked) => {
      const way = walk(start, asked);
      expect(way.slice(1).every((to, i) => steps.has(`${way[i]}>${to}`))).toBe(true);
    }));
  });

  test('every step of the field can be taken', () => {
    expect([...steps].filter((step) => !may(...(step.split('>') as [never, never])))).toEqual([]);
  });

  test('final states stay final, and every state is reached from a beginning', () => {
    fc.assert(fc.property(fc.constantFrom(...finals), asks, (final, asked) => {
      expect(walk(final, asked)).toEqual([final]);
    }));
    const reached = new Set(starts);
    for (const from of reached) for (const to of states) if (may(from as never, to as never)) reached.add(to);
    expect([...reached].sort()).toEqual([...states].sort());
  });
});

const instants = fc.integer({ min: 1, max: 60 }).map((minute) => new Date(Date.UTC(2027, 0, 1, 12, minute)).toISOString());
const expiring = fc.record({ state: fc.constantFrom(...reservationStates), expiresAt: fc.option(instants) });

test('a hold is expired from its expiry on, at every reading of the clock, and nothing else is', () => {
  fc.assert(fc.property(expiring, instants, (reservation, now) => {
    const lapses = (reservation.state === 'HELD' || reservation.state === 'PENDING') && reservation.expiresAt !== null && reservation.expiresAt <= now;
    expect(stateAt(reservation, now)).toBe(lapses ? 'EXPIRED' : reservation.state);
  }));
});

test('writing a step that the table does not have is refused as our own mistake, for one and for many', () => {
  fc.assert(fc.property(fc.array(expiring, { minLength: 1, maxLength: 4 }), fc.constantFrom(...reservationStates), (held, to) => {
    const isRefused = () => {
      try {
        requireSteps(held, to);
        return false;
      } catch {
        return true;
      }
    };
    expect(isRefused()).toBe(!held.every(({ state }) => mayReservation(state, to)));
  }));
});

test('a departure can be cancelled from every state before it runs, and from none after', () => {
  const order = departureStates.filter((state) => state !== 'CANCELLED');
  expect(cancellableStates).toEqual(order.slice(0, order.indexOf('RUNNING')));
});

test('an itinerary is reserved from a draft, a proposal or an accepted proposal, and not once it was declined or has expired', () => {
  expect(itineraryStates.filter((state) => reservableStates.includes(state))).toEqual(['DRAFT', 'PROPOSED', 'ACCEPTED']);
});
