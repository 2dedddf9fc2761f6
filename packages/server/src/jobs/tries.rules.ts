/** After so many failures somebody has to look; it is still tried again. */
export const STUCK_AFTER = 8;
const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 3_600;

export const isStuck = (attempts: number): boolean => attempts >= STUCK_AFTER;

/** How long to wait after so many failures: 5 s, 15 s, 45 s … an hour at most. */
export const pauseSeconds = (attempts: number): number => Math.min(FIRST_PAUSE_SECONDS * 3 ** (attempts - 1), LONGEST_PAUSE_SECONDS);

/** What a fault was, in a form that may be kept beside its row: a database's message and detail can carry what people typed. */
export function briefFault(cause: unknown): string {
  if (!(cause instanceof Error)) return 'not an error';
  const { code, constraint } = cause as { code?: unknown; constraint?: unknown };
  return [cause.name, code, constraint].filter((word) => typeof word === 'string' || typeof word === 'number').join(' ').slice(0, 200);
}
