import type { Ground } from '../proving-ground.ts';
import { adults, oneOf, type Operation, upTo } from './operation.ts';

/** Joins the waiting list of a trek over all its dates. The reference carries the key. */
export const wait = (ground: Ground): Operation => ({
  name: 'wait', weight: 2,
  document: `mutation ($input: JoinWaitingListInput!) { joinWaitingList(input: $input) { __typename ... on JoinWaitingListSuccess { entry { id } } ... on Problem { message } } }`,
  prepare(client) {
    const { trekSlug, date } = oneOf(ground.departures)!;
    return { input: { agencyId: client.agencyId, trekSlug, from: date, to: date, party: adults(upTo(3)), atLeast: 1, deadline: new Date(Date.now() + 20_000).toISOString() } };
  },
  withKey: (key) => ({ reference: key }),
});

const OFFERS = `query ($agencyId: ID!) { waitingEntries(agencyId: $agencyId, first: 20) { __typename edges { node { state offer { id people departure { id } } } } } }`;

/** Looks at its own parties and goes on with what they were offered. */
export const answerOffer: Operation = {
  name: 'answer offer', weight: 1,
  document: `mutation ($input: ConfirmReservationInput!) { confirmReservation(input: $input) { __typename ... on ConfirmReservationSuccess { reservations { id } } ... on Problem { message } } }`,
  async prepare(client, look) {
    const found = await look(OFFERS, { agencyId: client.agencyId });
    const offered = oneOf((found?.edges ?? []).map((edge: any) => edge.node).filter((node: any) => node.state === 'OFFERED')) as any;
    return offered && { input: { reservationId: offered.offer.id }, about: { id: offered.offer.id, people: offered.offer.people, departureId: offered.offer.departure.id, state: 'HELD' as const } };
  },
  learn(client, { acknowledged }, about) {
    if (acknowledged?.isSuccess) client.known.push({ ...about!, state: 'CONFIRMED' });
  },
};
