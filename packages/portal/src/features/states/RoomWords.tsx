import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ResourceKind, RoomReason } from '@/graphql/__generated__/schema.ts';
import { formatDate } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { resourceWords } from './resource-words.ts';

type Shortage = { date: string; requested: number; free: number; limitedBy: RoomReason; resource: { kind: ResourceKind; name: string } };

/** Why a party finds no room: what binds, on which day, and by which rule. What is free for others is never called full. */
export function RoomWords({ shortage }: { shortage: Shortage }) {
  const { i18n } = useLingui();
  const { free, requested, limitedBy, resource } = shortage;
  const date = formatDate(shortage.date, useLanguage(), 'weekday');
  const what = i18n._(resourceWords[resource.kind](resource.name));
  switch (limitedBy) {
    case 'CLOSED':
      return (
        <Trans>
          La red cerró {what} el {date}: ese día no entra nadie.
        </Trans>
      );
    case 'CAP':
      return (
        <>
          <Trans>
            Lo que no alcanza: {what}, el {date}. Su agencia llegó a su tope de ese día:
          </Trans>{' '}
          <Plural value={free} _0="ya no puede tomar más cupos" one="le queda # cupo" other="le quedan # cupos" /> <Plural value={requested} one="y hace falta #." other="y hacen falta #." />
        </>
      );
    case 'KEPT':
      return (
        <>
          <Trans>
            Lo que no alcanza: {what}, el {date}. Lo que queda está guardado para otra agencia hasta que se libere:
          </Trans>{' '}
          <Plural value={free} _0="para la suya no hay cupos" one="para la suya hay # cupo" other="para la suya hay # cupos" /> <Plural value={requested} one="y hace falta #." other="y hacen falta #." />
        </>
      );
    default:
      return (
        <>
          <Trans>
            Lo que no alcanza: {what}, el {date}.
          </Trans>{' '}
          <Plural value={free} _0="Ahí ya no queda ningún cupo" one="Ahí queda # cupo" other="Ahí quedan # cupos" /> <Plural value={requested} one="y hace falta #." other="y hacen falta #." />
        </>
      );
  }
}
