import { Trans, useLingui } from '@lingui/react/macro';
import { networkRoleWords } from '@/features/states/role-words.ts';
import type { NetworkRole } from '@/graphql/__generated__/schema.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';

/** What somebody is in charge of, and hands over before anything of them is erased. Nothing where nothing stands in the way. */
export function ErasureObstacles({ onlyOwnerOf, holdsRoles }: { onlyOwnerOf: readonly string[]; holdsRoles: readonly NetworkRole[] }) {
  const { t, i18n } = useLingui();
  const roles = holdsRoles.map((role) => i18n._(networkRoleWords[role].word)).join(', ');
  const agencies = onlyOwnerOf.join(', ');
  return (
    <>
      {roles && (
        <Notice tone="stop" isAnnounced title={t`Trabaja para la red`}>
          <Trans>Antes, la administración de la red tiene que retirarle sus funciones: {roles}.</Trans>
        </Notice>
      )}
      {agencies && (
        <Notice tone="stop" isAnnounced title={t`Es la única persona a cargo`}>
          <Trans>Nombre antes a otra persona titular de: {agencies}.</Trans>
        </Notice>
      )}
    </>
  );
}
