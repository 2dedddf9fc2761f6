import { useLingui } from '@lingui/react/macro';
import { resourceWords } from '@/features/states/resource-words.ts';
import type { LimitKind, ResourceKind } from '@/graphql/__generated__/schema.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { ToBeConfirmed } from '@/ui/words/ToBeConfirmed.tsx';
import { standingOf, standingTones, standingWords } from './season-words.ts';

export type Need = { date: LocalDate; limitKind: LimitKind; limit: number | null; free: number | null; isClosed: boolean; resource: { kind: ResourceKind; name: string } };

/** The resource-days a departure takes from, with what is free on each. */
export function NeedsTable({ needs }: { needs: readonly Need[] }) {
  const { t, i18n } = useLingui();
  return (
    <DataTable
      caption={t`Lo que la salida necesita`}
      rows={needs}
      rowKey={(need) => `${need.date}${need.resource.kind}${need.resource.name}`}
      columns={[
        { key: 'what', header: t`Qué`, isName: true, cell: (need) => i18n._(resourceWords[need.resource.kind](need.resource.name)) },
        { key: 'date', header: t`Día`, cell: (need) => <DateText date={need.date} style="weekday" /> },
        {
          key: 'standing',
          header: t`Estado`,
          cell: (need) => {
            const standing = standingOf({ ...need, overBy: 0, freeForAgencies: need.free });
            return <StatusMark tone={standingTones[standing]}>{i18n._(standingWords[standing])}</StatusMark>;
          },
        },
        { key: 'limit', header: t`Límite`, align: 'end', cell: (need) => need.limit ?? (need.limitKind === 'UNLIMITED' ? '–' : <ToBeConfirmed />) },
        { key: 'free', header: t`Libres`, align: 'end', cell: (need) => need.free ?? '–' },
      ]}
    />
  );
}
