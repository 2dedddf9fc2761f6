import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { DepartureChangeLook } from '@/graphql/__generated__/documents.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { RowList } from '@/ui/tables/RowList.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { obstacleWords } from './calendar-words.ts';
import styles from './Concerned.module.css';

export type ChangeSteps = NonNullable<DepartureChangeLook['departureChangePreview']>['steps'];

/** What a change would do to each departure: how many change, and why the others stay. */
export function DepartureChangeView({ steps, isGuarantee }: { steps: ChangeSteps; isGuarantee: boolean }) {
  const { i18n } = useLingui();
  const changing = steps.filter(({ because }) => because === null);
  const below = isGuarantee ? changing.filter(({ isBelowMinimum }) => isBelowMinimum).length : 0;
  const outlook = changing[0]?.departure.outlook;
  const freed = changing.reduce((sum, { freedCrew }) => sum + freedCrew, 0);
  return (
    <div className={styles.change} role="status">
      <Notice tone={changing.length === 0 || below > 0 ? 'attention' : 'go'}>
        <p>
          <Plural value={changing.length} _0="Ninguna salida cambia." one="Cambia # salida." other="Cambian # salidas." />{' '}
          {below === 1 && changing.length === 1 && outlook?.minimum ? (
            <Trans>Está bajo su mínimo ({outlook.confirmed} de {outlook.minimum}): diga por qué sale igual.</Trans>
          ) : (
            below > 0 && <Plural value={below} one="# está bajo su mínimo: diga por qué sale igual." other="# están bajo su mínimo: diga por qué salen igual." />
          )}{' '}
          {freed > 0 && <Plural value={freed} one="# persona de su equipo queda libre." other="# personas de su equipo quedan libres." />}
        </p>
      </Notice>
      <RowList>
        {steps.map(({ because, departure }) => (
          <li key={departure.id} className={styles.row}>
            <Link to="/staff/departures/$id" params={{ id: departure.id }}>
              {departure.trek.name}
            </Link>
            <DateText date={departure.date} style="weekday" />
            <span>
              {departure.takenSpots}/{departure.groupSize}
            </span>
            {because && <span><Trans>Queda como está: {i18n._(obstacleWords[because])}.</Trans></span>}
          </li>
        ))}
      </RowList>
    </div>
  );
}
