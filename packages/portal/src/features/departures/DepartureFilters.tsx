import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import type { DepartureFilters_trek } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { formatDate, type LocalDate } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { FilterChip, FilterChips } from '@/ui/actions/FilterChips.tsx';
import { firstDayOf, monthsFrom, type DeparturesSearch } from './departures-search.ts';

const FRAGMENT: TypedDocumentNode<DepartureFilters_trek> = gql`
  fragment DepartureFilters_trek on Trek {
    id
    slug
    name
    stages {
      id
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

const groupSizes = [2, 4, 8, 12];

/** Route, month and size of the group, each in the address: a filtered list can be sent to somebody. */
export function DepartureFilters(props: { treks: Array<FragmentType<DepartureFilters_trek>>; search: DeparturesSearch; today: LocalDate }) {
  const { t } = useLingui();
  const language = useLanguage();
  const { data: treks } = useOwnFragment({ fragment: FRAGMENT, from: props.treks });
  const { search } = props;
  return (
    <>
      <FilterChips label={t`Ruta`}>
        <FilterChip to="/departures" search={{ ...search, trek: undefined }} isChosen={!search.trek}>
          <Trans>Todas</Trans>
        </FilterChip>
        {treks
          .filter((trek) => trek.stages.length > 0)
          .map((trek) => (
            <FilterChip key={trek.id} to="/departures" search={{ ...search, trek: trek.slug }} isChosen={search.trek === trek.slug}>
              {trek.name}
            </FilterChip>
          ))}
      </FilterChips>
      <FilterChips label={t`Mes`}>
        <FilterChip to="/departures" search={{ ...search, month: undefined }} isChosen={!search.month}>
          <Trans>Todos</Trans>
        </FilterChip>
        {monthsFrom(props.today).map((month) => (
          <FilterChip key={month} to="/departures" search={{ ...search, month }} isChosen={search.month === month}>
            {formatDate(firstDayOf(month), language, 'month')}
          </FilterChip>
        ))}
      </FilterChips>
      <FilterChips label={t`Con lugar para`}>
        <FilterChip to="/departures" search={{ ...search, spots: undefined }} isChosen={!search.spots}>
          <Trans>Cualquier grupo</Trans>
        </FilterChip>
        {groupSizes.map((spots) => (
          <FilterChip key={spots} to="/departures" search={{ ...search, spots }} isChosen={search.spots === spots}>
            <Trans>{spots} personas</Trans>
          </FilterChip>
        ))}
      </FilterChips>
    </>
  );
}
