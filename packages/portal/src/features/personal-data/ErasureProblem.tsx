import { Trans, useLingui } from '@lingui/react/macro';
import { networkRoleWords } from '@/features/states/role-words.ts';
import type { ErasePersonalData } from '@/graphql/__generated__/documents.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateText } from '@/ui/words/DateText.tsx';

/** Why somebody was not erased, and what to do first. */
export function ErasureProblem({ problem }: { problem: ErasePersonalData['erasePersonalData'] | undefined }) {
  const { t, i18n } = useLingui();
  switch (problem?.__typename) {
    case 'OnlyOwner':
      return (
        <Notice tone="stop" isAnnounced title={t`Es la única persona a cargo`}>
          <Trans>Nombre antes a otra persona titular de: {problem.agencies.join(', ')}.</Trans>
        </Notice>
      );
    case 'HoldsNetworkRole': {
      const roles = problem.roles.map((role) => i18n._(networkRoleWords[role].word)).join(', ');
      return (
        <Notice tone="stop" isAnnounced title={t`Trabaja para la red`}>
          <Trans>Antes, la administración de la red tiene que retirarle sus funciones: {roles}.</Trans>
        </Notice>
      );
    }
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
