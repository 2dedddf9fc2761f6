/** Numbers between 0 and 1 that are always the same for the same seed: every trek keeps its own skyline. */
export function randomFrom(seed: string) {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ letter.codePointAt(0)!, 16777619);
  state = (Math.abs(state) % 2147483646) + 1;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}
