/** When a running hold asks for attention, in seconds before its end. Both are announced once. */
const soonSeconds = 5 * 60;
const lastSeconds = 60;

export type HoldPhase = 'calm' | 'soon' | 'last' | 'over';
export type HoldTime = { secondsLeft: number; phase: HoldPhase; /** What is left of the whole, 1 to 0. */ share: number };

/** How much of a hold is left at `now` (milliseconds by the server's clock). */
export function holdTime(hold: { heldAt: string; expiresAt: string }, now: number): HoldTime {
  const end = Date.parse(hold.expiresAt);
  const whole = Math.max(1, end - Date.parse(hold.heldAt));
  const secondsLeft = Math.max(0, Math.ceil((end - now) / 1000));
  return { secondsLeft, phase: phaseOf(secondsLeft), share: Math.min(1, Math.max(0, (end - now) / whole)) };
}

function phaseOf(secondsLeft: number): HoldPhase {
  if (secondsLeft === 0) return 'over';
  if (secondsLeft <= lastSeconds) return 'last';
  return secondsLeft <= soonSeconds ? 'soon' : 'calm';
}

const two = (figure: number) => String(figure).padStart(2, '0');

/** `18:24`; a hold longer than an hour shows its hours too: `2:05:00`. */
export function countdownText(secondsLeft: number): string {
  const hours = Math.floor(secondsLeft / 3600);
  const minutes = Math.floor((secondsLeft % 3600) / 60);
  const seconds = two(secondsLeft % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${seconds}` : `${two(minutes)}:${seconds}`;
}

/** What is said aloud when a hold goes from one phase to the next: nothing on arrival, nothing backwards. */
export function announcementFor(before: HoldPhase, after: HoldPhase): 'soon' | 'last' | null {
  if (before === after || after === 'calm' || after === 'over') return null;
  return before === 'calm' || (before === 'soon' && after === 'last') ? after : null;
}
