import type { Ground } from '../proving-ground.ts';
import { adults, oneIn, oneOf, type Operation, upTo } from './operation.ts';

const QUOTE = `mutation ($input: QuoteAmendmentInput!) { quoteAmendment(input: $input) { __typename ... on QuoteAmendmentSuccess { quote { id } } ... on Problem { message } } }`;
const document = `mutation ($input: AmendReservationInput!) { amendReservation(input: $input) { __typename
  ... on AmendReservationSuccess { reservation { id people departure { id } } } ... on Problem { message } } }`;

/** Quotes and then amends: what the quote was for is what is sent. */
const amending = (name: string, weight: number, change: () => Record<string, unknown>): Operation => ({
  name, weight, document,
  async prepare(client, look) {
    const about = oneIn(client, 'HELD', 'CONFIRMED');
    const quoted = about && (await look(QUOTE, { input: { reservationId: about.id, change: change() } }));
    return quoted?.quote && { input: { quoteId: quoted.quote.id }, about };
  },
  learn(client, { acknowledged }, about) {
    const known = client.known.find(({ id }) => id === about!.id);
    if (!known || !acknowledged?.isSuccess) return;
    const { people, departure } = acknowledged.data.reservation;
    Object.assign(known, { people, departureId: departure.id });
  },
});

/** More or fewer people. */
export const amend = amending('amend', 4, () => ({ party: adults(upTo(4)) }));
/** Another date or another trek. */
export const move = (ground: Ground) => amending('move', 4, () => ({ departureId: oneOf(ground.departures)!.id }));
