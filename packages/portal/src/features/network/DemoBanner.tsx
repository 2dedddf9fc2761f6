import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import type { DemoBannerQuery } from '@/graphql/__generated__/documents.ts';
import styles from './DemoBanner.module.css';

const QUERY: TypedDocumentNode<DemoBannerQuery, Record<string, never>> = gql`
  query DemoBannerQuery {
    network {
      isDemo
    }
  }
`;

/** Says on every page of a demonstration what is real and what is invented. Nothing in a real installation. */
export function DemoBanner() {
  const { data } = useQuery(QUERY);
  if (!data?.network.isDemo) return null;
  return (
    <aside className={styles.banner}>
      <p>
        <Trans>
          <strong>Demostración.</strong> Los lugares y las comunidades son reales; las salidas, los cupos, los precios y las personas son
          inventados.
        </Trans>
      </p>
    </aside>
  );
}
