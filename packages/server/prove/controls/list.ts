import { ordinarySteps, type Steps } from '#modules/capacity/hold-batch';
import { noLock } from './no-lock.ts';

/** THE list of broken twins, by name. The product does not know them: only prove/ puts them in. */
export const controls: Record<string, Steps> = { none: ordinarySteps, 'no-lock': noLock };
