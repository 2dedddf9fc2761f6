import { forget, HOLD_ANSWER, oneIn, type Operation, rememberHeld } from './operation.ts';

/** Holds once more what lapsed, once. */
export const holdAgain: Operation = {
  name: 'hold again', weight: 2,
  document: `mutation ($input: HoldAgainInput!) { holdAgain(input: $input) { ${HOLD_ANSWER} } }`,
  prepare(client) {
    const about = oneIn(client, 'LAPSED');
    forget(client, about);
    return about && { input: { reservationId: about.id }, about };
  },
  learn: rememberHeld,
};
