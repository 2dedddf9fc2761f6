import type { Look } from '../client.ts';
import type { Ground } from '../proving-ground.ts';
import { adults, HOLD_ANSWER, oneOf, type Operation, rememberHeld, upTo } from './operation.ts';

/** Asks for spots on a departure on request: they are kept until the network answers, or its time is over. */
export const ask = (ground: Ground): Operation => ({
  name: 'ask', weight: 4,
  document: `mutation ($input: HoldSpotsInput!) { holdSpots(input: $input) { ${HOLD_ANSWER} } }`,
  prepare: (client) => ({ input: { agencyId: client.agencyId, departureId: oneOf(ground.onRequest)!.id, party: adults(upTo(3)) } }),
  withKey: (key) => ({ reference: key }),
  // Confirmed like a hold, once it is accepted; before that, confirming is refused.
  learn: rememberHeld,
});

const REQUESTS = 'query { requests(first: 20) { __typename edges { node { id } } } }';
const oneThatWaits = async (look: Look): Promise<string | undefined> =>
  (oneOf<{ node: { id: string } }>((await look(REQUESTS, {}))?.edges ?? []))?.node.id;

/** Operations answers with yes. */
export const accept: Operation = {
  name: 'accept', weight: 4, role: 'operations', restMs: 300,
  document: `mutation ($input: AcceptRequestInput!) { acceptRequest(input: $input) { __typename ... on AcceptRequestSuccess { reservations { id } } ... on Problem { message } } }`,
  async prepare(_client, look) {
    const reservationId = await oneThatWaits(look);
    return reservationId === undefined ? undefined : { input: { reservationId } };
  },
};

/** Operations answers with no. */
export const reject: Operation = {
  name: 'reject', weight: 3, role: 'operations', restMs: 300,
  document: `mutation ($input: RejectRequestInput!) { rejectRequest(input: $input) { __typename ... on RejectRequestSuccess { reservations { id } } ... on Problem { message } } }`,
  async prepare(_client, look) {
    const reservationId = await oneThatWaits(look);
    return reservationId === undefined ? undefined : { input: { reservationId, reason: 'The proving ground has no guide.' } };
  },
};
