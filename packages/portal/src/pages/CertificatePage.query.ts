import { gql, type TypedDocumentNode } from '@apollo/client';
import type { CertificatePageQuery, CertificatePageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<CertificatePageQuery, CertificatePageQueryVariables> = gql`
  query CertificatePageQuery($number: String!) {
    network {
      isDemo
    }
    certificate(number: $number) {
      number
      ...CertificateReport_certificate
    }
  }
`;

/** What is true now, and nothing that was kept: whoever checks a paper asks about this moment. */
export function load({ preloadQuery, params }: LoadArgs) {
  return preloadQuery(QUERY, { variables: { number: params.number! }, fetchPolicy: 'network-only', errorPolicy: 'all' });
}
