import { Trans, useLingui } from '@lingui/react/macro';
import type { OccupancyOf } from '@/graphql/__generated__/schema.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { ChoiceBar, ControlRow, FilterDate } from '@/ui/filters/filters.tsx';
import { FilterMany } from '@/ui/filters/FilterMany.tsx';
import { gatheredBy, occupancyBy, occupancyOf, startedOn, type OccupancySearch } from './occupancy-search.ts';
import { byWords, ofWords } from './occupancy-words.ts';
import styles from './OccupancyBar.module.css';

type Named = { id: string; name: string };
export type OccupancyChoices = { treks: readonly Named[]; areas: readonly Named[]; agencies: readonly Named[] };

/** What one looks at. Everything stands in the address. */
export function OccupancyBar(props: { search: OccupancySearch; choices: OccupancyChoices; isPhone: boolean; onChange: (search: OccupancySearch) => void }) {
  const { t, i18n } = useLingui();
  const { search, choices, onChange } = props;
  const isNarrowed = search.trek.length + search.area.length + search.agency.length > 0;
  const options = (things: readonly Named[]) => things.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className={styles.bar}>
      <ControlRow label={t`Qué se muestra`}>
        <ChoiceBar label={t`Ocupación de`} value={search.of} options={occupancyOf.map((of) => ({ value: of, label: i18n._(ofWords[of]) }))} onChange={(of) => onChange({ ...search, of: of as OccupancyOf })} />
        <ChoiceBar label={t`Agrupar los días`} value={search.by} options={occupancyBy.map((by) => ({ value: by, label: i18n._(byWords[by]) }))} onChange={(by) => onChange(gatheredBy(search, by))} />
        {/* A phone has a layout of its own for both. */}
        {!props.isPhone && <ChoiceBar label={t`Cómo se muestra`} value={search.view} options={[{ value: 'heat', label: t`Calendario` }, { value: 'table', label: t`Tabla` }]} onChange={(view) => onChange({ ...search, view })} />}
      </ControlRow>
      <ControlRow label={t`Filtros`}>
        <FilterDate label={t`Primer día`} value={search.from} onChange={(from) => onChange(startedOn(search, from))} />
        <FilterDate label={t`Último día`} value={search.to} min={search.from} onChange={(to) => onChange({ ...search, to })} />
        <FilterMany label={t`Rutas`} all={t`Todas`} values={search.trek} options={options(choices.treks)} onChange={(trek) => onChange({ ...search, trek })} />
        <FilterMany label={t`Áreas`} all={t`Todas`} values={search.area} options={options(choices.areas)} onChange={(area) => onChange({ ...search, area })} />
        <FilterMany label={t`Agencias`} all={t`Todas`} values={search.agency} options={options(choices.agencies)} onChange={(agency) => onChange({ ...search, agency })} />
        {isNarrowed && (
          <Button look="quiet" onClick={() => onChange({ ...search, trek: [], area: [], agency: [] })}>
            <Trans>Quitar filtros</Trans>
          </Button>
        )}
      </ControlRow>
    </div>
  );
}
