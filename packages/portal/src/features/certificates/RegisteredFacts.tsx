import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { stateWord } from '@/features/states/state-words.ts';
import type { RegisteredFacts_certificate } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { FactsStrip } from '@/ui/figures/FactsStrip.tsx';
import { DateText, InstantText } from '@/ui/words/DateText.tsx';

const FRAGMENT: TypedDocumentNode<RegisteredFacts_certificate> = gql`
  fragment RegisteredFacts_certificate on Certificate {
    number
    state
    agencyName
    validFrom
    validUntil
    issuedAt
  }
`;
fragmentRegistry.register(FRAGMENT);

/** What the register has under a number. `isWhole`: with the agency and the state, where no verdict
 * above says them; without the colour of a verdict. */
export function RegisteredFacts(props: { certificate: FragmentType<RegisteredFacts_certificate>; isWhole: boolean }) {
  const { t, i18n } = useLingui();
  const { data: certificate } = useOwnFragment({ fragment: FRAGMENT, from: props.certificate });
  return (
    <FactsStrip
      facts={[
        ...(props.isWhole
          ? [
              { label: t`Agencia`, value: certificate.agencyName },
              { label: t`Estado`, value: i18n._(stateWord('certificate', certificate.state).word) },
            ]
          : []),
        { label: t`Primer día`, value: <DateText date={certificate.validFrom} /> },
        { label: t`Último día`, value: <DateText date={certificate.validUntil} /> },
        { label: t`Emitido`, value: <InstantText at={certificate.issuedAt} /> },
      ]}
    />
  );
}
