import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useLanguage } from '@/lib/use-language.ts';
import { formatMeasure } from '@/lib/format-number.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { ControlRow, FilterSelect, FilterToggle } from '@/ui/filters/filters.tsx';
import { filterChoices, type BoardRowData } from './board-rows.ts';
import type { BoardSearch } from './board-search.ts';
import styles from './BoardFilters.module.css';

/** Which treks one wants to see; folded away on a phone, where the treks themselves need the room. */
export function BoardFilters(props: { rows: readonly BoardRowData[]; search: BoardSearch; isPhone: boolean; onChange: (search: BoardSearch) => void }) {
  const { search } = props;
  const count = [search.community, search.days, search.maxAltitude, search.onlyWithRoom || null].filter((filter) => filter !== null).length;
  if (!props.isPhone) return <Filters {...props} />;
  return (
    <details className={styles.folded}>
      <summary>
        <Trans>Filtros</Trans>
        {count > 0 && <strong> · {count}</strong>}
      </summary>
      <Filters {...props} />
    </details>
  );
}

function Filters(props: { rows: readonly BoardRowData[]; search: BoardSearch; onChange: (search: BoardSearch) => void }) {
  const { t } = useLingui();
  const language = useLanguage();
  const { search, onChange } = props;
  const choices = filterChoices(props.rows);
  const isFiltered = Boolean(search.community ?? search.days ?? search.maxAltitude) || search.onlyWithRoom;

  return (
    <ControlRow label={t`Filtros`}>
      <FilterSelect
        label={t`Comunidad`}
        value={search.community ?? ''}
        options={[{ value: '', label: t`Todas` }, ...choices.communities.map(({ slug, name }) => ({ value: slug, label: name }))]}
        onChange={(community) => onChange({ ...search, community: community || null })}
      />
      <FilterSelect
        label={t`Duración`}
        value={String(search.days ?? '')}
        options={[{ value: '', label: t`Cualquiera` }, ...choices.days.map((days) => ({ value: String(days), label: t`${plural(days, { one: '# día', other: '# días' })}` }))]}
        onChange={(days) => onChange({ ...search, days: days ? Number(days) : null })}
      />
      <FilterSelect
        label={t`Punto más alto`}
        value={String(search.maxAltitude ?? '')}
        options={[
          { value: '', label: t`Cualquiera` },
          ...choices.altitudes.map((altitude) => ({ value: String(altitude), label: t`hasta ${formatMeasure(altitude, 'm', language)}` })),
        ]}
        onChange={(altitude) => onChange({ ...search, maxAltitude: altitude ? Number(altitude) : null })}
      />
      <FilterToggle label={t`Solo con cupo`} isOn={search.onlyWithRoom} onChange={(onlyWithRoom) => onChange({ ...search, onlyWithRoom })} />
      {isFiltered && (
        <Button look="quiet" onClick={() => onChange({ ...search, community: null, days: null, maxAltitude: null, onlyWithRoom: false })}>
          <Trans>Quitar filtros</Trans>
        </Button>
      )}
    </ControlRow>
  );
}
