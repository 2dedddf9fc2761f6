import { randomUUID } from 'node:crypto';
import type { Party } from '#modules/rates/party.rules';
import type { MadeDeparture } from './departures.ts';
import { codeOf, dataOf, type TestServer } from './kit.ts';
import type { MadeAgency } from './makers.ts';
import { foreignAdults, makeHold } from './reservations.ts';

export type JoinWish = { trekSlug?: string; from: string; to: string; people: number; atLeast?: number; party?: Party; deadline?: string; key?: string };

type Offer = { id: string; state: string; people: number; expiresAt: string | null; party: object[]; departure: { id: string; date: string }; waitingEntry: { code: string } };
export type SeenEntry = {
  id: string; code: string; state: string; people: number; atLeast: number; deadline: string; offeredAt: string | null; endedAt: string | null; mayWithdraw: boolean;
  place: { place: number; peopleBefore: number } | null; offer: Offer | null;
  blockedBy: { date: string; free: number; departure: { id: string }; resource: { kind: string; name: string } }[];
  history: { action: string; actor: string }[];
};
const ENTRY = `id code state people atLeast deadline offeredAt endedAt mayWithdraw place { place peopleBefore }
  offer { id state people expiresAt party { rateClass ageClass count } departure { id date } waitingEntry { code } }
  blockedBy { date free departure { id } resource { kind name } } history { action actor }`;

/** Joins the waiting list as the agency's owner would; throws the refusal as JSON, or the code of what was thrown. Waits until the last date unless told. */
export async function join(server: TestServer, agency: MadeAgency, { people, party, deadline, key, ...wish }: JoinWish): Promise<SeenEntry> {
  const input = { trekSlug: 'colque-cruz', ...wish, agencyId: agency.id, party: party ?? foreignAdults(people), deadline: deadline ?? `${wish.to}T06:00:00Z`, key: key ?? randomUUID() };
  const answer = await server.as(agency.owner).execute(`mutation ($input: JoinWaitingListInput!) { joinWaitingList(input: $input) { __typename ... on JoinWaitingListSuccess { entry { ${ENTRY} } }
    ... on TooManyWaiting { waiting most } ... on WaitingRangeInvalid { fault: rangeFault longestDays } ... on RoomNow { departures { id } } ... on PartyInvalid { partyFault: fault } ... on AgencyNotCertified { standing } } }`, { input });
  const code = codeOf(answer);
  if (code) throw new Error(String(code));
  const { joinWaitingList } = dataOf(answer);
  if (joinWaitingList.__typename !== 'JoinWaitingListSuccess') throw new Error(JSON.stringify(joinWaitingList));
  return joinWaitingList.entry;
}

/** The entry as its agency's owner sees it now. */
export async function entryOf(server: TestServer, agency: MadeAgency, { code }: { code: string }): Promise<SeenEntry> {
  return dataOf(await server.as(agency.owner).execute(`query ($code: String!) { waitingEntry(code: $code) { ${ENTRY} } }`, { code })).waitingEntry;
}

/** Takes so many spots of a departure for good. */
export async function fill(server: TestServer, agency: MadeAgency, departure: MadeDeparture, people: number): Promise<void> {
  const { id } = await makeHold(server, agency, { departure, people });
  const { confirmReservation } = dataOf(await server.as(agency.owner).execute('mutation ($i: ConfirmReservationInput!) { confirmReservation(input: $i) { __typename } }', { i: { reservationId: id, key: randomUUID() } }));
  if (confirmReservation.__typename !== 'ConfirmReservationSuccess') throw new Error(`Not confirmed: ${confirmReservation.__typename}`);
}

/** Gives a hold back. */
export async function release(server: TestServer, agency: MadeAgency, reservationId: string): Promise<void> {
  const { releaseHold } = dataOf(await server.as(agency.owner).execute('mutation ($i: ReleaseHoldInput!) { releaseHold(input: $i) { __typename } }', { i: { reservationId, key: randomUUID() } }));
  if (releaseHold.__typename !== 'ReleaseHoldSuccess') throw new Error(`Not released: ${releaseHold.__typename}`);
}
