import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import type { NetworkStripQuery } from '@/graphql/__generated__/documents.ts';
import styles from './NetworkStrip.module.css';

const QUERY: TypedDocumentNode<NetworkStripQuery, Record<string, never>> = gql`
  query NetworkStripQuery {
    network {
      isDemo
    }
  }
`;

/**
 * The line above the top bar. In a demonstration it says on every page what is invented; else it says who we are. It
 * keeps its room while that is not known, so that no page moves.
 */
export function NetworkStrip() {
  const { data } = useQuery(QUERY);
  return (
    <aside className={styles.strip}>
      {data?.network.isDemo === true && (
        <p>
          <Trans>
            <strong>Demostración:</strong> salidas, cupos, precios y personas inventados.
          </Trans>
        </p>
      )}
      {data?.network.isDemo === false && (
        <p>
          <Trans>Red de turismo rural de las comunidades andinas del Vilcanota</Trans>
        </p>
      )}
    </aside>
  );
}
