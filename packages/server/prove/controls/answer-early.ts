import { ordinarySteps } from '#modules/capacity/hold-batch';
import type { Decision } from '#modules/capacity/wish';
import { isWaiting } from '#modules/capacity/wish';
import type { Twin } from './twin.ts';

const asked = new Map<string, (decision: Decision) => void>();

/** Answers a hold as soon as it is decided; its writing takes a moment longer, in which the database may die. */
export const answerEarly: Twin = {
  statements: { 'write-holds': (text) => `${text} and (select pg_sleep(0.3)) is not null` },
  steps: {
    ...ordinarySteps,
    decide(wishes, facts) {
      const decided = ordinarySteps.decide(wishes, facts);
      wishes.forEach((wish, i) => asked.get(wish.holdId)?.(decided.decisions[i]!));
      return decided;
    },
  },
  takeRoom: (ordinary) => (wish) => new Promise((resolve, reject) => {
    if (!isWaiting(wish)) asked.set(wish.holdId, (decision) => decision.kind === 'Held' && resolve(decision));
    ordinary(wish).then(resolve, reject).finally(() => asked.delete(wish.holdId));
  }),
};
