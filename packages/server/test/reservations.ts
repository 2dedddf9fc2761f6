import { randomUUID } from 'node:crypto';
import { EnterManifestDocument, HoldSpotsDocument } from '@vilcanota/schema';
import { addDays } from '#lib/calendar';
import { makeDeparture, type MadeDeparture } from './departures.ts';
import { dataOf, type TestServer } from './kit.ts';
import type { MadeAgency } from './makers.ts';

export const foreignAdults = (count: number) => [{ rateClass: 'FOREIGN' as const, ageClass: 'ADULT' as const, count }];

/** Holds spots as the agency's owner would, and answers the reservation. */
export async function makeHold(server: TestServer, agency: MadeAgency, wish: { departure?: MadeDeparture; people?: number; inDays?: number } = {}) {
  const departure = wish.departure ?? (await makeDeparture(server, { inDays: wish.inDays ?? 90 }));
  const input = { agencyId: agency.id, departureId: departure.id, key: randomUUID(), party: foreignAdults(wish.people ?? 2) };
  const { holdSpots } = dataOf(await server.as(agency.owner).execute(HoldSpotsDocument, { input }));
  if (holdSpots.__typename !== 'HoldSuccess') throw new Error(`Not held: ${holdSpots.__typename}`);
  return { ...holdSpots.reservations[0]!, departure, input };
}

/** A list of foreign adults with passports, as people would type it. */
export const travellerRows = (count: number, bornBefore = '1990-01-01') => Array.from({ length: count }, (_, i) => ({
  firstNames: `Nombre ${'ABCDEFGHIJKLMNOPQRST'[i % 20]}`, lastNames: 'De Prueba', documentType: 'PASSPORT' as const, documentNumber: `P${1000000 + i}`,
  nationality: 'DE', birthDate: addDays(bornBefore, -i * 40),
}));

/** Names everybody of a hold. */
export async function nameAll(server: TestServer, agency: MadeAgency, reservationId: string, people: number) {
  return dataOf(await server.as(agency.owner).execute(EnterManifestDocument, { input: { reservationId, travellers: travellerRows(people) } })).enterManifest;
}
