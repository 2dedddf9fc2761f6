/** The groups of a code, as they are read out: VT-7F3K-92QX is `VT`, `7F3K`, `92QX`. */
export function codeGroups(code: string): string[] {
  return code.split('-');
}

/** A document's number on paper that goes from hand to hand: its last three characters. What is masked already stays so. */
export function maskedNumber(number: string): string {
  return `${'•'.repeat(Math.max(0, Math.min(5, number.length - 3)))}${number.slice(-3)}`;
}
