import { Trans, useLingui } from '@lingui/react/macro';
import { formatDate } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import type { BoardRow } from './board-rows.ts';
import type { BoardSearch } from './board-search.ts';
import { splitFor } from './near-room.ts';

/** The filters leave nothing: says what would fit, and shows it. `rows` are those the filters keep without asking for room. */
export function BoardEmpty(props: { rows: readonly BoardRow[]; search: BoardSearch; onChange: (search: BoardSearch) => void }) {
  const { t } = useLingui();
  const language = useLanguage();
  const { search, onChange } = props;
  const split = search.onlyWithRoom ? splitFor(props.rows, search.groupSize) : null;

  if (split) {
    const [first, second] = [formatDate(split.first.date, language, 'brief'), formatDate(split.second.date, language, 'brief')];
    const { groupSize: half, trekName } = split;
    return (
      <EmptyState
        action={
          <Button onClick={() => onChange({ ...search, groupSize: half })}>
            <Trans>Mostrar para {half} personas</Trans>
          </Button>
        }
      >
        <Trans>
          Ninguna salida tiene {search.groupSize} cupos en estas fechas. Dos grupos de {half} caben el {first} y el {second} en {trekName}.
        </Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      action={
        <Button onClick={() => onChange({ ...search, community: null, days: null, maxAltitude: null, onlyWithRoom: false })}>
          <Trans>Quitar filtros</Trans>
        </Button>
      }
    >
      {props.rows.length === 0 ? t`Ninguna ruta cumple con estos filtros.` : t`Ninguna salida tiene ${search.groupSize} cupos en estas fechas.`}
    </EmptyState>
  );
}
