/** Steps one can take back. Changes of the same place within a short time are one step: a sentence, not its letters. */
export type History<Value> = { now: Value; past: readonly Value[]; future: readonly Value[]; place: string | null; at: number };

export const mostSteps = 50;
export const sameStepMs = 1500;

export function historyOf<Value>(now: Value): History<Value> {
  return { now, past: [], future: [], place: null, at: 0 };
}

/** After a change. `place` names what was written in (null: a step of its own). What was taken back before is gone. */
export function changed<Value>(history: History<Value>, next: Value, place: string | null, at: number): History<Value> {
  if (Object.is(next, history.now)) return history;
  const isSameStep = place !== null && place === history.place && at - history.at < sameStepMs;
  const past = isSameStep ? history.past : [...history.past, history.now].slice(-mostSteps);
  return { now: next, past, future: [], place, at };
}

export function undone<Value>(history: History<Value>): History<Value> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { now: before, past: history.past.slice(0, -1), future: [history.now, ...history.future], place: null, at: 0 };
}

export function redone<Value>(history: History<Value>): History<Value> {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { now: after, past: [...history.past, history.now], future, place: null, at: 0 };
}
