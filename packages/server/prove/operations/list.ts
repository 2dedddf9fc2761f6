import type { Ground } from '../proving-ground.ts';
import { cancel, confirm, release } from './change-reservation.ts';
import { enterManifest } from './enter-manifest.ts';
import { holdItinerary } from './hold-itinerary.ts';
import { holdSpots } from './hold-spots.ts';
import type { Operation } from './operation.ts';

/** THE list of what clients do. */
export const operationsOn = (ground: Ground): Operation[] => [holdSpots(ground), holdItinerary(ground), confirm, release, cancel, enterManifest];
