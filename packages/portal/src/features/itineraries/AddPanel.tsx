import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { RoomMark } from '@/features/states/RoomMark.tsx';
import { formatDate } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { useMedia } from '@/lib/use-media.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { SkeletonBlock } from '@/ui/feedback/SkeletonBlock.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import styles from './AddPanel.module.css';
import { departureIdsOf, peopleOf, withDepartures, type ItineraryDocument } from './itinerary-document.ts';
import type { BuiltDeparture } from './itinerary-fragment.ts';
import { offeredByTrek, type OfferedTrek } from './offered.ts';
import type { Edit } from './use-itinerary-editor.ts';

/** Narrower than this the panel lies above the days, and folds away once there is something on them. */
const besideDays = '(min-width: 82em)';

/** What the network offers on these days, with the spots free now; each goes to the day of its date. */
export function AddPanel(props: {
  document: ItineraryDocument;
  departures: readonly BuiltDeparture[] | undefined;
  error: unknown;
  edit: Edit;
  onAdd: (departure: BuiltDeparture) => void;
}) {
  const titleId = useId();
  const bodyId = useId();
  const isBeside = useMedia(besideDays);
  const [isOpen, setOpen] = useState(departureIdsOf(props.document).length === 0);
  const isShown = isBeside || isOpen;
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {isBeside ? (
          <Trans>Agregar salidas</Trans>
        ) : (
          <button type="button" className={styles.fold} aria-expanded={isOpen} aria-controls={bodyId} onClick={() => setOpen(!isOpen)}>
            <Trans>Agregar salidas</Trans>
            {isOpen ? <IconChevronUp size={20} stroke={1.75} aria-hidden /> : <IconChevronDown size={20} stroke={1.75} aria-hidden />}
          </button>
        )}
      </h2>
      <div id={bodyId} hidden={!isShown}>
        <Offer {...props} />
      </div>
    </section>
  );
}

function Offer(props: Parameters<typeof AddPanel>[0]) {
  const { t } = useLingui();
  const [search, setSearch] = useState('');
  const treks = props.departures && offeredByTrek(props.departures, search);
  return (
    <>
      <div className={styles.head}>
        <input type="search" aria-label={t`Buscar una ruta`} className={styles.search} placeholder={t`Buscar una ruta`} value={search} onChange={(event) => setSearch(event.target.value)} />
      </div>
      {!treks && props.error !== undefined && <p className={styles.note}>{t`No pudimos preguntar las salidas de estas fechas. Lo demás sigue en pie.`}</p>}
      {!treks && props.error === undefined && <SkeletonBlock height={280} />}
      {treks?.length === 0 && (
        <p className={styles.note}>{search ? t`Ninguna ruta con ese nombre sale en estas fechas.` : t`Ninguna salida empieza en estas fechas. Cambie el primer día o agregue días.`}</p>
      )}
      <ul className={styles.treks}>
        {treks?.map((offered) => (
          <li key={offered.trek.id}>
            <OfferedTrekRow {...props} offered={offered} isOpen={treks.length <= 3} />
          </li>
        ))}
      </ul>
    </>
  );
}

function OfferedTrekRow(props: Parameters<typeof AddPanel>[0] & { offered: OfferedTrek; isOpen: boolean }) {
  const { t } = useLingui();
  const language = useLanguage();
  const { trek, departures } = props.offered;
  const people = peopleOf(props.document);
  const planned = departureIdsOf(props.document);
  const withRoom = departures.filter((one) => one.isOpen && one.freeSpots >= people).length;

  function add(departure: BuiltDeparture) {
    props.onAdd(departure);
    props.edit((before) => withDepartures(before, [departure]));
  }
  return (
    <details open={props.isOpen || undefined}>
      <summary className={styles.trek}>
        <span className={styles.name}>{trek.name}</span>
        <span className={styles.quiet}>
          {t`${plural(trek.days ?? 1, { one: '# día', other: '# días' })}`} · {t`${plural(withRoom, { 0: 'sin cupo para el grupo', one: '# salida con cupo', other: '# salidas con cupo' })}`}
        </span>
      </summary>
      <ul className={styles.departures}>
        {departures.map((departure) => {
          const verb = planned.includes(departure.id) ? t`Agregada` : t`Agregar`;
          const date = formatDate(departure.date, language, 'weekday');
          return (
            <li key={departure.id}>
              <span className={styles.words}>
                <DateText date={departure.date} style="weekday" />
                <RoomMark departure={departure} />
              </span>
              <Button size="small" disabled={planned.includes(departure.id)} aria-label={`${verb}: ${trek.name}, ${date}`} onClick={() => add(departure)}>
                {verb}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
