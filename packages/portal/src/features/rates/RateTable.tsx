import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { OriginMark } from '@/features/states/OriginMark.tsx';
import { ageClassWords, rateClassWords } from '@/features/states/class-words.ts';
import type { RateTable_rate } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import { formatDayOfYear } from './season-days.ts';
import { WithdrawRate } from './WithdrawRate.tsx';

const FRAGMENT: TypedDocumentNode<RateTable_rate> = gql`
  fragment RateTable_rate on Rate {
    id
    item
    rateClass
    ageClass
    minPeople
    validFrom
    validUntil
    origin
    withdrawnAt
    amount {
      amount
      currency
    }
    trek {
      id
      name
    }
    conservationArea {
      id
      name
    }
    season {
      id
      nameEs
      nameEn
      firstDay
      lastDay
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Rates as rows, those that are used first on top: for what, for whom, when, how much. */
export function RateTable(props: { rates: Array<FragmentType<RateTable_rate>>; today: LocalDate; maySet: boolean; onChanged: () => void }) {
  const { t, i18n } = useLingui();
  const { data } = useOwnFragment({ fragment: FRAGMENT, from: props.rates });
  const rates = data.toSorted(bySubject(i18n.locale));
  return (
    <DataTable
      caption={t`Tarifas vigentes`}
      rows={rates}
      rowKey={({ id }) => id}
      columns={[
        { key: 'what', header: t`Ruta o área`, isName: true, cell: (rate) => rate.trek?.name ?? rate.conservationArea?.name },
        { key: 'who', header: t`Para quién`, cell: (rate) => whoOf(rate).map((word) => i18n._(word)).join(', ') || t`Todos` },
        { key: 'season', header: t`Temporada`, cell: (rate) => <SeasonText season={rate.season} /> },
        {
          key: 'group',
          header: t`Grupo`,
          cell: ({ minPeople }) => (minPeople ? <Plural value={minPeople} one="desde # persona" other="desde # personas" /> : <Trans>cualquiera</Trans>),
        },
        {
          key: 'dates',
          header: t`Salidas`,
          cell: ({ validFrom, validUntil }) => (
            <>
              <Trans>
                desde <DateText date={validFrom} />
              </Trans>{' '}
              {validUntil && (
                <Trans>
                  hasta <DateText date={validUntil} />
                </Trans>
              )}
            </>
          ),
        },
        { key: 'amount', header: t`Por persona`, align: 'end', cell: ({ amount }) => <MoneyText money={amount} /> },
        { key: 'origin', header: t`Origen`, cell: ({ origin }) => (origin === 'DEMO' ? <OriginMark origin={origin} /> : <Trans>la red</Trans>) },
        ...(props.maySet
          ? [
              {
                key: 'verbs',
                header: t`Cambiar`,
                cell: (rate: RateTable_rate) => <WithdrawRate rate={rate} today={props.today} onWithdrawn={props.onChanged} />,
              },
            ]
          : []),
      ]}
    />
  );
}

const whoOf = ({ rateClass, ageClass }: RateTable_rate) => [rateClass && rateClassWords[rateClass], ageClass && ageClassWords[ageClass]].filter((word) => word !== null);

/** By name; within one thing in the order of the precedence. */
const bySubject = (locale: string) => (a: RateTable_rate, b: RateTable_rate): number => {
  const nameOf = (rate: RateTable_rate) => rate.trek?.name ?? rate.conservationArea?.name ?? '';
  const narrowness = (rate: RateTable_rate) => (rate.rateClass ? 2 : 0) + (rate.ageClass ? 1 : 0);
  return nameOf(a).localeCompare(nameOf(b), locale)
    || Number(b.season !== null) - Number(a.season !== null)
    || (b.minPeople ?? 1) - (a.minPeople ?? 1)
    || narrowness(b) - narrowness(a)
    || (a.rateClass ?? '').localeCompare(b.rateClass ?? '')
    || (a.ageClass ?? '').localeCompare(b.ageClass ?? '')
    || b.validFrom.localeCompare(a.validFrom);
};

function SeasonText({ season }: { season: RateTable_rate['season'] }) {
  const language = useLanguage();
  if (!season) return <Trans>todo el año</Trans>;
  const name = (language === 'en' && season.nameEn) || season.nameEs;
  return `${name}: ${formatDayOfYear(season.firstDay, language)} – ${formatDayOfYear(season.lastDay, language)}`;
}
