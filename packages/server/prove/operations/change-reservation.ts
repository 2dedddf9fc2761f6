import { confirmedOf, forget, heldOf, type Operation } from './operation.ts';

/** Confirms what is held; often too late, because holds of the proving ground are short. */
export const confirm: Operation = {
  name: 'confirm', weight: 5,
  document: `mutation ($input: ConfirmReservationInput!) { confirmReservation(input: $input) { __typename ... on ConfirmReservationSuccess { reservations { id } } ... on Problem { message } } }`,
  prepare(client) {
    const about = heldOf(client);
    return about && { input: { reservationId: about.id }, about };
  },
  learn(client, { acknowledged }, about) {
    const together = client.known.filter(({ id }) => acknowledged?.ids.includes(id));
    forget(client, about);
    if (acknowledged?.isSuccess) client.known.push(...together.map((known) => ({ ...known, state: 'CONFIRMED' as const })));
  },
};

export const release: Operation = {
  name: 'release', weight: 1,
  document: `mutation ($input: ReleaseHoldInput!) { releaseHold(input: $input) { __typename ... on ReleaseHoldSuccess { reservations { id } } ... on Problem { message } } }`,
  prepare(client) {
    const about = heldOf(client);
    return about && { input: { reservationId: about.id }, about };
  },
  learn: (client, _act, about) => forget(client, about),
};

/** Cancels what is confirmed; often, because else the ground would be full for good and prove nothing any more. */
export const cancel: Operation = {
  name: 'cancel', weight: 6,
  document: `mutation ($input: CancelReservationInput!) { cancelReservation(input: $input) { __typename ... on CancelReservationSuccess { reservation { id } } ... on Problem { message } } }`,
  prepare(client) {
    const about = confirmedOf(client);
    return about && { input: { reservationId: about.id, reason: 'The proving ground needs its spots again.' }, about };
  },
  learn: (client, { acknowledged }, about) => void (acknowledged && forget(client, { ...about!, holdId: undefined })),
};
