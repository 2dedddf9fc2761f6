import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { RoomMark } from '@/features/states/RoomMark.tsx';
import { Button } from '@/ui/actions/Button.tsx';
import { SkeletonBlock } from '@/ui/feedback/SkeletonBlock.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import styles from './AddPanel.module.css';
import { departureIdsOf, peopleOf, withDepartures, type ItineraryDocument } from './itinerary-document.ts';
import type { BuiltDeparture } from './itinerary-fragment.ts';
import { offeredByTrek } from './offered.ts';
import type { Edit } from './use-itinerary-editor.ts';

/** What the network offers on these days, with the spots free now; each goes to the day of its date. */
export function AddPanel(props: {
  document: ItineraryDocument;
  departures: readonly BuiltDeparture[] | undefined;
  error: unknown;
  edit: Edit;
  onAdd: (departure: BuiltDeparture) => void;
}) {
  const { t } = useLingui();
  const searchId = useId();
  const [search, setSearch] = useState('');
  const { document } = props;
  const people = peopleOf(document);
  const planned = departureIdsOf(document);
  const treks = props.departures && offeredByTrek(props.departures, search);

  function add(departure: BuiltDeparture) {
    props.onAdd(departure);
    props.edit((before) => withDepartures(before, [departure]));
  }

  return (
    <section className={styles.panel} aria-labelledby={`${searchId}-title`}>
      <div className={styles.head}>
        <h2 id={`${searchId}-title`} className={styles.title}>
          <Trans>Agregar salidas</Trans>
        </h2>
        <label htmlFor={searchId} className="spoken">
          <Trans>Buscar una ruta</Trans>
        </label>
        <input id={searchId} type="search" className={styles.search} placeholder={t`Buscar una ruta`} value={search} onChange={(event) => setSearch(event.target.value)} />
      </div>
      {!treks && (props.error ? <p className={styles.quiet}>{t`No pudimos preguntar las salidas de estas fechas. Lo demás sigue en pie.`}</p> : <SkeletonBlock height={280} />)}
      {treks?.length === 0 && (
        <p className={styles.quiet}>{search ? t`Ninguna ruta con ese nombre sale en estas fechas.` : t`Ninguna salida empieza en estas fechas. Cambie el primer día o agregue días.`}</p>
      )}
      <ul className={styles.treks}>
        {treks?.map(({ trek, departures }) => (
          <li key={trek.id}>
            <details open={treks.length <= 3 || undefined}>
              <summary className={styles.trek}>
                <span className={styles.name}>{trek.name}</span>
                <span className={styles.quiet}>
                  {t`${plural(trek.days ?? 1, { one: '# día', other: '# días' })}`} · {t`${plural(departures.filter((one) => one.freeSpots >= people && one.isOpen).length, { 0: 'sin cupo para el grupo', one: '# salida con cupo', other: '# salidas con cupo' })}`}
                </span>
              </summary>
              <ul className={styles.departures}>
                {departures.map((departure) => {
                  const isPlanned = planned.includes(departure.id);
                  return (
                    <li key={departure.id}>
                      <span className={styles.words}>
                        <DateText date={departure.date} style="weekday" />
                        <RoomMark departure={departure} />
                      </span>
                      <Button size="small" disabled={isPlanned} aria-label={t`Agregar ${trek.name}, ${departure.date}`} onClick={() => add(departure)}>
                        {isPlanned ? t`Agregada` : t`Agregar`}
                      </Button>
                    </li>
                  );
                })}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
