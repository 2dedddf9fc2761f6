import type { Check } from './signed-paper.ts';

/** What the register says of a number, as far as a paper says it too. */
export type Registered = { number: string; agencyName: string; validFrom: string; validUntil: string };

/**
 * What a paper is worth beside the register: `none` (only a number was given), `checking`, `genuine`, `unchecked` (the signature cannot be checked
 * here), or why it is not to be accepted: `forged`, `other-number` (signed, but for another certificate), `differs` (signed, but the register says
 * something else).
 */
export type PaperVerdict = 'none' | 'checking' | 'genuine' | 'unchecked' | 'forged' | 'other-number' | 'differs';

/** Holds a checked signed form against the register. Without an answer of the network only the number of the address is there. */
export function paperVerdict(check: Check | null | undefined, number: string, registered: Registered | null): PaperVerdict {
  if (check === null) return 'none';
  if (check === undefined) return 'checking';
  if (check.verdict === 'forged') return 'forged';
  if (check.verdict !== 'genuine') return 'unchecked';
  const { paper } = check;
  if (paper.number !== number) return 'other-number';
  if (registered && (paper.agency !== registered.agencyName || paper.from !== registered.validFrom || paper.until !== registered.validUntil)) return 'differs';
  return 'genuine';
}

/** Whoever reads the page must not take the register's answer for the paper's. */
export const isRefused = (verdict: PaperVerdict): verdict is 'forged' | 'other-number' | 'differs' => verdict === 'forged' || verdict === 'other-number' || verdict === 'differs';
