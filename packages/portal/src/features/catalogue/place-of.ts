import type { FactFault } from '@/graphql/__generated__/schema.ts';

/** The field of a fact's form where a fault is to be mended: the value, or one of its grounds. */
export function placeOf(fault: FactFault) {
  if (fault === 'SOURCE_MISSING' || fault === 'SOURCE_UNKNOWN') return 'sources';
  if (fault === 'CONFIDENCE_MISSING') return 'confidence';
  return fault === 'NOTE_TOO_LONG' ? 'note' : 'value';
}
