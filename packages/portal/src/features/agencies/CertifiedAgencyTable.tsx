import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { OriginMark } from '@/features/states/OriginMark.tsx';
import { StateMark } from '@/features/states/StateMark.tsx';
import type { CertifiedAgencyTable_agency } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { ToBeConfirmed } from '@/ui/words/ToBeConfirmed.tsx';
import styles from './CertifiedAgencyTable.module.css';

const FRAGMENT: TypedDocumentNode<CertifiedAgencyTable_agency> = gql`
  fragment CertifiedAgencyTable_agency on Agency {
    id
    slug
    tradeName
    standing
    certifiedSince
    certifiedUntil
    origin
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Agencies whose certification is in force today, as a plain list. In a demonstration the certifications are invented, and it says so. */
export function CertifiedAgencyTable(props: { agencies: Array<FragmentType<CertifiedAgencyTable_agency>>; isDemo: boolean }) {
  const { t } = useLingui();
  const { data: agencies } = useOwnFragment({ fragment: FRAGMENT, from: props.agencies });
  if (agencies.length === 0) {
    return (
      <EmptyState>
        <Trans>Hoy ninguna agencia tiene una certificación vigente.</Trans>
      </EmptyState>
    );
  }
  return (
    <div className={styles.list}>
      {props.isDemo && (
        <p className={styles.note}>
          <OriginMark origin="DEMO" /> <Trans>Las certificaciones y sus fechas son inventadas, también las de agencias que existen.</Trans>
        </p>
      )}
      <DataTable
        caption={t`Agencias con certificación vigente`}
        rows={agencies}
        rowKey={(agency) => agency.id}
        columns={[
          {
            key: 'name',
            header: t`Agencia`,
            isName: true,
            cell: (agency) => (
              <span className={styles.name}>
                {agency.tradeName} <OriginMark origin={agency.origin} />
              </span>
            ),
          },
          { key: 'standing', header: t`Estado`, cell: (agency) => <StateMark of="agency" state={agency.standing} /> },
          { key: 'since', header: t`Certificada desde`, cell: (agency) => (agency.certifiedSince ? <DateText date={agency.certifiedSince} /> : <ToBeConfirmed />) },
          { key: 'until', header: t`Certificada hasta`, cell: (agency) => (agency.certifiedUntil ? <DateText date={agency.certifiedUntil} /> : <ToBeConfirmed />) },
        ]}
      />
    </div>
  );
}
