import { Trans, useLingui } from '@lingui/react/macro';
import type { OccupancyOf } from '@/graphql/__generated__/schema.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { ChoiceBar, ControlRow, FilterDate, FilterSelect } from '@/ui/filters/filters.tsx';
import { gatheredBy, occupancyBy, occupancyOf, startedOn, type OccupancySearch } from './occupancy-search.ts';
import { byWords, ofWords } from './occupancy-words.ts';
import styles from './OccupancyBar.module.css';

type Named = { id: string; name: string };
export type OccupancyChoices = { treks: readonly Named[]; areas: readonly Named[]; agencies: readonly Named[] };

/** What one looks at. Everything stands in the address. */
export function OccupancyBar(props: { search: OccupancySearch; choices: OccupancyChoices; isPhone: boolean; onChange: (search: OccupancySearch) => void }) {
  const { t, i18n } = useLingui();
  const { search, choices, onChange } = props;
  const isNarrowed = Boolean(search.trek ?? search.area ?? search.agency);
  const all = (label: string, things: readonly Named[]) => [{ value: '', label }, ...things.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <div className={styles.bar}>
      <ControlRow label={t`Qué se muestra`}>
        <FilterSelect label={t`Ocupación de`} value={search.of} options={occupancyOf.map((of) => ({ value: of, label: i18n._(ofWords[of]) }))} onChange={(of) => onChange({ ...search, of: of as OccupancyOf })} />
        <ChoiceBar label={t`Agrupar los días`} value={search.by} options={occupancyBy.map((by) => ({ value: by, label: i18n._(byWords[by]) }))} onChange={(by) => onChange(gatheredBy(search, by))} />
        {/* A phone has a layout of its own for both. */}
        {!props.isPhone && <ChoiceBar label={t`Cómo se muestra`} value={search.view} options={[{ value: 'heat', label: t`Calendario` }, { value: 'table', label: t`Tabla` }]} onChange={(view) => onChange({ ...search, view })} />}
      </ControlRow>
      <ControlRow label={t`Filtros`}>
        <FilterDate label={t`Primer día`} value={search.from} onChange={(from) => onChange(startedOn(search, from))} />
        <FilterDate label={t`Último día`} value={search.to} min={search.from} onChange={(to) => onChange({ ...search, to })} />
        <FilterSelect label={t`Ruta`} value={search.trek ?? ''} options={all(t`Todas`, choices.treks)} onChange={(trek) => onChange({ ...search, trek: trek || null })} />
        <FilterSelect label={t`Área`} value={search.area ?? ''} options={all(t`Todas`, choices.areas)} onChange={(area) => onChange({ ...search, area: area || null })} />
        <FilterSelect label={t`Agencia`} value={search.agency ?? ''} options={all(t`Todas`, choices.agencies)} onChange={(agency) => onChange({ ...search, agency: agency || null })} />
        {isNarrowed && (
          <Button look="quiet" onClick={() => onChange({ ...search, trek: null, area: null, agency: null })}>
            <Trans>Quitar filtros</Trans>
          </Button>
        )}
      </ControlRow>
    </div>
  );
}
