import { useLingui } from '@lingui/react/macro';
import { ageClassWords, rateClassWords } from '@/features/states/class-words.ts';
import type { AgeClass, RateClass } from '@/graphql/__generated__/schema.ts';

export type Party = ReadonlyArray<{ rateClass: RateClass; ageClass: AgeClass; count: number }>;

/** Who travels, as counts per class: "Extranjeros, adultos: 6 · Peruanos, menores de 18 años: 2". */
export function PartyText(props: { party: Party }) {
  const { i18n } = useLingui();
  const words = props.party.map(({ rateClass, ageClass, count }) => `${i18n._(rateClassWords[rateClass])}, ${i18n._(ageClassWords[ageClass]).toLowerCase()}: ${count}`);
  return <span>{words.join(' · ')}</span>;
}
