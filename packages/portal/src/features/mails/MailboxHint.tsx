import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { MailboxHintQuery } from '@/graphql/__generated__/documents.ts';
import styles from './MailboxHint.module.css';

const QUERY: TypedDocumentNode<MailboxHintQuery, Record<string, never>> = gql`
  query MailboxHintQuery {
    network {
      isDemo
    }
  }
`;

/** Where the letters of a demonstration are. Nothing in a real installation: there they come by e-mail. */
export function MailboxHint() {
  const { data } = useQuery(QUERY);
  if (!data?.network.isDemo) return null;
  return (
    <p className={styles.hint}>
      <Trans>
        Esta es una demostración: sus correos se leen en el <Link to="/mailbox">buzón</Link>.
      </Trans>
    </p>
  );
}
