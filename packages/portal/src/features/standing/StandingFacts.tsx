import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import type { StandingFacts_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { type Fact, FactsStrip } from '@/ui/figures/FactsStrip.tsx';
import { DateText } from '@/ui/words/DateText.tsx';

const FRAGMENT: TypedDocumentNode<StandingFacts_certification> = gql`
  fragment StandingFacts_certification on Certification {
    id
    state
    validFrom
    validUntil
    decidedUntil
    limitedBy { id title { es en } }
    nextLapse { on item { id title { es en } } }
    suspendedUntil
    certificate { number }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Until when a certification is in force and because of which paper, and what of it runs out next. */
export function StandingFacts(props: { certification: FragmentType<StandingFacts_certification> }) {
  const { t } = useLingui();
  const language = useLanguage();
  const { data: file } = useOwnFragment({ fragment: FRAGMENT, from: props.certification });
  if (!file.validUntil) return null;
  const title = (item: { title: { es: string; en: string | null } }) => item.title[language] ?? item.title.es;
  const facts: Fact[] = [
    {
      label: t`Último día de vigencia`,
      value: <DateText date={file.validUntil} />,
      note: file.limitedBy ? t`por ${title(file.limitedBy)}, que vence ese día` : t`por decisión de la red`,
    },
  ];
  if (file.state === 'SUSPENDED') facts.push({ label: t`Suspendida`, value: file.suspendedUntil ? <DateText date={file.suspendedUntil} /> : t`sin fecha`, note: file.suspendedUntil ? t`último día, inclusive` : t`hasta que la red la levante` });
  if (file.nextLapse) facts.push({ label: t`Lo próximo que vence`, value: <DateText date={file.nextLapse.on} />, note: title(file.nextLapse.item) });
  if (file.certificate) facts.push({ label: t`Certificado`, value: file.certificate.number });
  return <FactsStrip facts={facts} />;
}
