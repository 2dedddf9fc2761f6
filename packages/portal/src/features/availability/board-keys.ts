/** Two digits typed within this time are one number: 1 and 2 are twelve. */
export const digitsPauseMs = 800;

/** The group size after a digit: it follows the one before it when that was just typed and the number is allowed. */
export function groupSizeAfter(digit: string, before: { text: string; at: number }, now: number, largest: number): { text: string; size: number | null } {
  const isFollowing = now - before.at <= digitsPauseMs;
  const joined = isFollowing ? before.text + digit : digit;
  const text = Number(joined) <= largest ? joined : digit;
  const size = Number(text);
  return { text, size: size >= 1 && size <= largest ? size : null };
}
