import { randomUUID } from 'node:crypto';
import { AmendReservationDocument, CancelReservationDocument, ConfirmReservationDocument, HoldSpotsDocument, QuoteAmendmentDocument, ReleaseHoldDocument } from '@vilcanota/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDriftedCounters, findOversoldDays } from '#modules/capacity/check-counters';
import { limitArea, makeDeparture } from '../departures.ts';
import { dataOf, startTestServer, type TestServer } from '../kit.ts';
import type { MadeAgency } from '../makers.ts';
import { foreignAdults } from '../reservations.ts';
import { CapacityModel } from './capacity.ts';

let server: TestServer;
let agency: MadeAgency;
beforeAll(async () => {
  server = await startTestServer();
  agency = await server.makeAgency();
});
afterAll(() => server.stop());

/** Three departures that cross: two of one trek on following days, and one of a trek that shares an area with the first. */
async function makeWorld(inDays: number) {
  const departures = [
    await makeDeparture(server, { inDays, groupSize: 6 }), await makeDeparture(server, { inDays: inDays + 1, groupSize: 6 }),
    await makeDeparture(server, { trek: 'quishuarani-patacancha', inDays: inDays + 1, groupSize: 6 }),
  ];
  await limitArea(server, 'siete-cataratas-qanchis-paccha', departures[1]!.date, 8);
  await limitArea(server, 'kuntur-wachana', departures[1]!.date, 7);
  const { rows } = await server.ownerPool.query<{ id: string; days: { day: string; lim: number | null }[] }>(
    `select n.departure_id as id, json_agg(json_build_object('day', n.date || ' ' || n.resource_id, 'lim', d.lim)) as days
       from departure_need n join resource_day d using (date, resource_id) where n.departure_id = any ($1::uuid[]) group by 1`, [departures.map(({ id }) => id)]);
  const limits = new Map(rows.flatMap(({ days }) => days.map(({ day, lim }) => [day, lim] as const)));
  return new CapacityModel(departures.map(({ id }) => ({ id, needs: rows.find((row) => row.id === id)!.days.map(({ day }) => day) })), limits);
}

type Command = { verb: 'hold' | 'confirm' | 'release' | 'cancel' | 'amend' | 'wait'; which: number; departure: number; people: number };
const verbs: Command['verb'][] = ['hold', 'hold', 'hold', 'confirm', 'confirm', 'release', 'cancel', 'amend', 'amend', 'wait'];
const commands = fc.array(
  fc.record({ verb: fc.constantFrom(...verbs), which: fc.nat(), departure: fc.nat(2), people: fc.integer({ min: 1, max: 4 }) }), { minLength: 10, maxLength: 30 });

/** Sends what the command says, and answers what came of it by the type of the answer. */
async function send(ids: string[], model: CapacityModel, { verb, which, departure, people }: Command): Promise<string> {
  const agent = server.as(agency.owner);
  const key = randomUUID();
  const reservationId = ids[which % Math.max(1, ids.length)]!;
  switch (verb) {
    case 'hold': {
      const { holdSpots } = dataOf(await agent.execute(HoldSpotsDocument, { input: { agencyId: agency.id, departureId: model.departures[departure]!.id, party: foreignAdults(people), key } }));
      if (holdSpots.__typename === 'HoldSuccess') ids.push(holdSpots.reservations[0]!.id);
      return holdSpots.__typename;
    }
    case 'confirm': return dataOf(await agent.execute(ConfirmReservationDocument, { input: { reservationId, key } })).confirmReservation.__typename;
    case 'release': return dataOf(await agent.execute(ReleaseHoldDocument, { input: { reservationId, key } })).releaseHold.__typename;
    case 'cancel': return dataOf(await agent.execute(CancelReservationDocument, { input: { reservationId, reason: 'So the model says', key } })).cancelReservation.__typename;
    case 'amend': {
      const change = { party: foreignAdults(people), departureId: model.departures[departure]!.id };
      const { quoteAmendment } = dataOf(await agent.execute(QuoteAmendmentDocument, { input: { reservationId, change } }));
      if (quoteAmendment.__typename !== 'QuoteAmendmentSuccess') return quoteAmendment.__typename;
      return dataOf(await agent.execute(AmendReservationDocument, { input: { quoteId: quoteAmendment.quote.id, key } })).amendReservation.__typename;
    }
    case 'wait':
      await server.setClock(`${model.minute} minutes`);
      return 'waited';
  }
}

function expected(model: CapacityModel, { verb, which, departure, people }: Command): string {
  const reservation = model.reservations[which % Math.max(1, model.reservations.length)]!;
  switch (verb) {
    case 'hold': return model.hold(departure, people);
    case 'confirm': return model.confirm(reservation);
    case 'release': return model.release(reservation);
    case 'cancel': return model.cancel(reservation);
    case 'amend': return model.amend(reservation, departure, people);
    case 'wait':
      model.minute += 7; // never the very minute of an expiry
      return 'waited';
  }
}

test('whatever agencies do one after the other, the engine answers as a simple count of people does', async () => {
  let inDays = 40;
  await fc.assert(fc.asyncProperty(commands, async (list) => {
    await server.setClock('0');
    const model = await makeWorld((inDays += 10));
    const ids: string[] = [];
    for (const command of list) {
      if (ids.length === 0 && command.verb !== 'hold' && command.verb !== 'wait') continue;
      const answer = expected(model, command);
      expect({ ...command, answer: await send(ids, model, command) }).toEqual({ ...command, answer });
      const { rows } = await server.pool.query<{ id: string; free: number | null }>(
        `select n.departure_id as id, min(case when d.limit_kind = 'NUMBER' then d.lim - (select coalesce(sum(c.quantity), 0) from claim c where (c.date, c.resource_id) = (d.date, d.resource_id) and c.until > app_now()) end)::int as free
           from departure_need n join resource_day d using (date, resource_id) where n.departure_id = any ($1::uuid[]) group by 1`, [model.departures.map(({ id }) => id)]);
      expect(model.departures.map(({ id }) => rows.find((row) => row.id === id)!.free)).toEqual(model.departures.map((_, i) => model.free(i)));
    }
    // Of this world: in the one before, whose clock was put back, claims that had lapsed live again.
    const days = new Set(model.departures.flatMap(({ needs }) => needs));
    expect((await findDriftedCounters(server.db)).filter(({ date, resourceId }) => days.has(`${date} ${resourceId}`))).toEqual([]);
    expect(await findOversoldDays(server.db)).toEqual([]);
  }), { numRuns: 8, endOnFailure: true });
}, 120_000);
