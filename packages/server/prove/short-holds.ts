import type { Steps } from '#modules/capacity/hold-batch';

/** Every hold and every offer lasts about so many seconds, some half as long, some half as long again; 0: as long as it asks for. */
export function withShortHolds(steps: Steps, seconds: number): Steps {
  if (seconds === 0) return steps;
  return { ...steps, decide: (wishes, facts) => steps.decide(wishes.map((wish) => ({ ...wish, holdSeconds: Math.ceil(seconds * (0.5 + Math.random())) })), facts) };
}
