import type { Ground } from '../proving-ground.ts';
import { forget, oneIn, type Operation } from './operation.ts';

/** Confirms what is held; often too late, because holds of the proving ground are short. */
export const confirm = (ground: Ground): Operation => ({
  name: 'confirm', weight: 5,
  document: `mutation ($input: ConfirmReservationInput!) { confirmReservation(input: $input) { __typename ... on ConfirmReservationSuccess { reservations { id } } ... on Problem { message } } }`,
  prepare(client) {
    const about = oneIn(client, 'HELD');
    return about && { input: { reservationId: about.id }, about };
  },
  learn(client, { acknowledged }, about) {
    const together = client.known.filter(({ id }) => acknowledged?.ids.includes(id));
    forget(client, about);
    if (acknowledged?.isSuccess) {
      client.known.push(...together.map((known) => ({ ...known, state: 'CONFIRMED' as const })));
      ground.confirmed.push(...acknowledged.ids);
    } else if (acknowledged?.kind === 'HoldExpired') client.known.push({ ...about!, state: 'LAPSED' });
  },
});

export const release: Operation = {
  name: 'release', weight: 1,
  document: `mutation ($input: ReleaseHoldInput!) { releaseHold(input: $input) { __typename ... on ReleaseHoldSuccess { reservations { id } } ... on Problem { message } } }`,
  prepare(client) {
    const about = oneIn(client, 'HELD');
    return about && { input: { reservationId: about.id }, about };
  },
  learn: (client, _act, about) => forget(client, about),
};

/** Cancels what is confirmed; often, because else the ground would be full for good and prove nothing any more. */
export const cancel: Operation = {
  name: 'cancel', weight: 6,
  document: `mutation ($input: CancelReservationInput!) { cancelReservation(input: $input) { __typename ... on CancelReservationSuccess { reservation { id } } ... on Problem { message } } }`,
  prepare(client) {
    const about = oneIn(client, 'CONFIRMED');
    return about && { input: { reservationId: about.id, reason: 'The proving ground needs its spots again.' }, about };
  },
  learn(client, { acknowledged }, about) {
    if (acknowledged) forget(client, { ...about!, holdId: undefined });
  },
};

/** Gives a hold a few seconds more. */
export const extend: Operation = {
  name: 'extend', weight: 2,
  document: `mutation ($input: ExtendHoldInput!) { extendHold(input: $input) { __typename ... on ExtendHoldSuccess { reservations { id } } ... on Problem { message } } }`,
  prepare(client) {
    const about = oneIn(client, 'HELD');
    return about && { input: { reservationId: about.id, until: new Date(Date.now() + 8_000).toISOString() }, about };
  },
};
