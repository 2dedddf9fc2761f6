import { Trans, useLingui } from '@lingui/react/macro';
import type { ErasePersonalData } from '@/graphql/__generated__/documents.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { ErasureObstacles } from './ErasureObstacles.tsx';

/** Why somebody was not erased, and what to do first. */
export function ErasureProblem({ problem }: { problem: ErasePersonalData['erasePersonalData'] | undefined }) {
  const { t } = useLingui();
  switch (problem?.__typename) {
    case 'OnlyOwner':
      return <ErasureObstacles onlyOwnerOf={problem.agencies} holdsRoles={[]} />;
    case 'HoldsNetworkRole':
      return <ErasureObstacles onlyOwnerOf={[]} holdsRoles={problem.roles} />;
    case 'StillNeeded':
      return (
        <Notice tone="stop" isAnnounced title={t`Todavía hace falta`}>
          <Trans>
            Se necesita para viajar hasta el <DateText date={problem.until} />.
          </Trans>
        </Notice>
      );
    case 'ErasureChanged':
      return (
        <Notice tone="attention" isAnnounced title={t`Algo cambió mientras usted miraba`}>
          <Trans>Revise otra vez lo que se borra y confirme.</Trans>
        </Notice>
      );
    default:
      return (
        <Notice tone="stop" isAnnounced>
          <Trans>Escriba el motivo, de 3 a 500 caracteres: queda en el historial.</Trans>
        </Notice>
      );
  }
}
