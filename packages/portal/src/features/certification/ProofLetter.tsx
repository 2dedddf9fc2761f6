import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ProofLetterQuery } from '@/graphql/__generated__/documents.ts';

const QUERY: TypedDocumentNode<ProofLetterQuery, Record<string, never>> = gql`
  query ProofLetterQuery {
    network {
      isDemo
    }
  }
`;

/** That an address is to be proven first, and where the letter is that does it: in a demonstration no letter leaves. */
export function ProofLetter() {
  const { data } = useQuery(QUERY);
  return (
    <>
      <Trans>Antes de enviar documentos confirme su correo: abra el enlace de la carta que le enviamos. En la página de su cuenta puede pedir otra.</Trans>
      {data?.network.isDemo && (
        <>
          {' '}
          <Trans>
            En esta demostración la carta está en el <Link to="/mailbox">buzón</Link>.
          </Trans>
        </>
      )}
    </>
  );
}
