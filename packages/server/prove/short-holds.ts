import type { Steps } from '#modules/capacity/hold-batch';

/** Every hold, request and offer lasts about so many seconds, some half as long, some half as long again; 0: as long as it asks for. */
export function withShortHolds(steps: Steps, seconds: number): Steps {
  if (seconds === 0) return steps;
  return { ...steps, decide: (wishes, facts) => steps.decide(wishes.map((wish) => {
    const holdSeconds = Math.ceil(seconds * (0.5 + Math.random()));
    // A request lasts as long as the network has to answer, whatever the wish says, but never beyond this.
    const end = new Date(Date.parse(facts.now) + holdSeconds * 1_000).toISOString();
    return { ...wish, holdSeconds, notAfter: wish.notAfter && wish.notAfter < end ? wish.notAfter : end };
  }), facts) };
}
