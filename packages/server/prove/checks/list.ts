import { lost, twoAnswers } from './answers.ts';
import { beyondLimit, drift, oversold, partial } from './capacity.ts';
import { doubled, orphans, unaudited, unfollowed } from './effects.ts';
import { stillHeld, stillPending } from './expiry.ts';
import type { Figure } from './figure.ts';
import { announced, told } from './money.ts';
import { wrongSteps } from './states.ts';
import { offersAstray, partiesPassedOver } from './waiting.ts';

/** THE list of figures. All must be 0. */
export const figures: readonly Figure[] = [
  oversold, beyondLimit, drift, partial, lost, doubled, twoAnswers, stillHeld, stillPending, unfollowed, orphans, unaudited, wrongSteps, told, announced,
  partiesPassedOver, offersAstray,
];
