import type { Ground } from '../proving-ground.ts';
import { adults, HOLD_ANSWER, oneOf, type Operation, rememberHeld, upTo } from './operation.ts';

/** Holds spots on a departure. The reference carries the key: so what a key did can be told from the reservations. */
export const holdSpots = (ground: Ground): Operation => ({
  name: 'hold', weight: 12,
  document: `mutation ($input: HoldSpotsInput!) { holdSpots(input: $input) { ${HOLD_ANSWER} } }`,
  prepare: (client) => ({ input: { agencyId: client.agencyId, departureId: oneOf(ground.departures)!.id, party: adults(upTo(3)) } }),
  withKey: (key) => ({ reference: key }),
  learn: rememberHeld,
});
