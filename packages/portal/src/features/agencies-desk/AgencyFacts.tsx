import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { OriginMark } from '@/features/states/OriginMark.tsx';
import type { AgencyFacts_agency } from '@/graphql/__generated__/documents.ts';
import type { AgencyRole } from '@/graphql/__generated__/schema.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { FactsStrip, type Fact } from '@/ui/figures/FactsStrip.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { Sources } from '@/ui/words/Sources.tsx';
import { ToBeConfirmed } from '@/ui/words/ToBeConfirmed.tsx';
import styles from './AgencyFacts.module.css';

const FRAGMENT: TypedDocumentNode<AgencyFacts_agency> = gql`
  fragment AgencyFacts_agency on Agency {
    id
    legalName
    ruc
    certifiedSince
    certifiedUntil
    origin
    sources {
      id
      title
      url
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

const duties: Record<AgencyRole, MessageDescriptor> = {
  OWNER: msg`Titular: certificación, itinerarios y reservas`,
  BOOKER: msg`Reservas: itinerarios, cupos y viajeros`,
  FINANCE: msg`Finanzas: lee, no cambia`,
  READER: msg`Lectura: lee, no cambia`,
};

/** The agency's papers as the network has them, and what this person does in it. */
export function AgencyFacts(props: { agency: FragmentType<AgencyFacts_agency>; role: AgencyRole }) {
  const { t, i18n } = useLingui();
  const { data: agency } = useOwnFragment({ fragment: FRAGMENT, from: props.agency });
  const facts: Fact[] = [
    { label: t`Razón social`, value: agency.legalName ?? <ToBeConfirmed /> },
    { label: 'RUC', value: agency.ruc ? <CodeText>{agency.ruc}</CodeText> : <ToBeConfirmed /> },
    { label: t`Su función`, value: i18n._(duties[props.role]) },
  ];
  if (agency.certifiedSince && agency.certifiedUntil) {
    facts.push({
      label: t`Certificada`,
      value: <DateText date={agency.certifiedUntil} />,
      note: (
        <Trans>
          último día; desde el <DateText date={agency.certifiedSince} />
        </Trans>
      ),
    });
  }
  return (
    <div className={styles.facts}>
      <FactsStrip facts={facts} />
      <div className={styles.small}>
        <OriginMark origin={agency.origin} />
        <Sources sources={agency.sources} />
      </div>
    </div>
  );
}
