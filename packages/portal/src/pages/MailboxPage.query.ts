import { gql, type TypedDocumentNode } from '@apollo/client';
import type { MailboxPageQuery } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<MailboxPageQuery, Record<string, never>> = gql`
  query MailboxPageQuery {
    mailbox {
      id
      ...MailLetter_mail
    }
  }
`;

export function load({ preloadQuery }: LoadArgs) {
  return preloadQuery(QUERY, { fetchPolicy: 'network-only' });
}
