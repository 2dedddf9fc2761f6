import type { Ground } from '../proving-ground.ts';
import { amend, move } from './amend.ts';
import { cancel, confirm, extend, release } from './change-reservation.ts';
import { enterManifest } from './enter-manifest.ts';
import { holdAgain } from './hold-again.ts';
import { holdItinerary } from './hold-itinerary.ts';
import { holdSpots } from './hold-spots.ts';
import type { Operation } from './operation.ts';
import { accept, ask, reject } from './request.ts';
import { close, lift, pay, setLimits } from './staff.ts';
import { answerOffer, wait } from './wait.ts';

/** THE list of what clients do. */
export const operationsOn = (ground: Ground): Operation[] => [
  holdSpots(ground), holdItinerary(ground), holdAgain, extend, confirm(ground), release, cancel, enterManifest, amend, move(ground), wait(ground), answerOffer,
  ask(ground), accept, reject,
  pay(ground), setLimits(ground), close(ground), lift(ground),
];
