import type { Ground } from '../proving-ground.ts';
import { adults, oneOf, type Operation, upTo } from './operation.ts';

/** Holds spots on a departure. The reference carries the key: so what a key did can be told from the reservations. */
export const holdSpots = (ground: Ground): Operation => ({
  name: 'hold', weight: 10,
  document: `mutation ($input: HoldSpotsInput!) { holdSpots(input: $input) { __typename ... on HoldSuccess { reservations { id people departure { id }
    price { totals { amount currency } } } } ... on Problem { message } } }`,
  prepare: (client) => ({ input: { agencyId: client.agencyId, departureId: oneOf(ground.departureIds)!, party: adults(upTo(3)) } }),
  withKey: (key) => ({ reference: key }),
  learn(client, { acknowledged, key }) {
    for (const { id, people, departure } of acknowledged?.isSuccess ? acknowledged.data.reservations : []) {
      client.known.push({ id, holdId: key, people, departureId: departure.id, state: 'HELD' });
    }
  },
});
