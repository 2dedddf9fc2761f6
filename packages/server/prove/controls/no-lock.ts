import { ordinarySteps, type Steps } from '#modules/capacity/hold-batch';

/** A broken twin: reads the resource-days without locking them. The race must catch it. */
export const noLock: Steps = { ...ordinarySteps, lockDays: ordinarySteps.lockDays.replace('for no key update of d', '').replace('/*@lock-days*/', '/*@lock-days-not*/') };
