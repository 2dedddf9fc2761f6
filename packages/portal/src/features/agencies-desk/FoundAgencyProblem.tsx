import { Trans } from '@lingui/react/macro';
import type { FoundAgency } from '@/graphql/__generated__/documents.ts';
import { rucLength } from './ruc.ts';
import { RucFaultWords } from './RucFaultWords.tsx';

/** Why the network did not register the agency. */
export function FoundAgencyProblem({ refusal }: { refusal: Exclude<FoundAgency['foundAgency'], { __typename: 'FoundAgencySuccess' }> }) {
  switch (refusal.__typename) {
    case 'RucInvalid':
      return <RucFaultWords fault={refusal.fault} count={rucLength} />;
    case 'RucTaken':
      return (
        <Trans>
          Ya hay una agencia registrada con este RUC. Si es la suya, hable con quien la registró; si no sabe quién fue, escriba a la red.
        </Trans>
      );
    default:
      return <Trans>La red no aceptó el registro. Revise los datos y vuelva a intentar.</Trans>;
  }
}
