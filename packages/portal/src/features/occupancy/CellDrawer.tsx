import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { stateWord } from '@/features/states/state-words.ts';
import { StateMark } from '@/features/states/StateMark.tsx';
import type { OccupancyInput } from '@/graphql/__generated__/schema.ts';
import { csvName, saveCsv } from '@/lib/csv.ts';
import { formatNumber } from '@/lib/format-number.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { SkeletonBlock } from '@/ui/feedback/SkeletonBlock.tsx';
import { FactsStrip } from '@/ui/figures/FactsStrip.tsx';
import { SideDrawer } from '@/ui/overlay/SideDrawer.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { RowList } from '@/ui/tables/RowList.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { ToBeConfirmed } from '@/ui/words/ToBeConfirmed.tsx';
import styles from './CellDrawer.module.css';
import type { CellFigures, OpenedCell } from './heat.ts';
import { behindRows } from './occupancy-csv.ts';
import { isOfDepartures } from './occupancy-words.ts';
import { useBehind, type OfferBehind, type ReservationBehind } from './use-behind.ts';

/** What is behind a number: its figures, its reservations, and what was offered. The sums of the rows are the number. */
export function CellDrawer(props: { input: OccupancyInput; cell: OpenedCell; name: string; periodName: string; figures: CellFigures; asOf: string; mayOpenDepartures: boolean; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const { figures, input } = props;
  const { reservations, offers, error, isBusy, again, moreReservations, moreOffers, saveAll } = useBehind(input, props.cell);
  const columns = [t`Qué es`, t`Código`, t`Estado`, t`Agencia`, isOfDepartures(input.of) ? t`Ruta` : t`Ruta o lugar`, t`Día`, t`Personas`, t`Confirmados`, t`Bloqueados`, t`Ofrecidos`, t`Cerrado`];

  function save() {
    const words = { columns, reservation: t`reserva`, offer: isOfDepartures(input.of) ? t`salida ofrecida` : t`día ofrecido`, closed: t`sí`, stateOf: (state: ReservationBehind['reservation']['state']) => i18n._(stateWord('reservation', state).word) };
    saveAll((all) => saveCsv(csvName([t`ocupación`, t`detalle`, props.name, props.cell.period ?? `${input.from} ${input.to}`], props.asOf), behindRows(all, words)));
  }
  const file = <Button size="small" isBusy={isBusy} onClick={save}><Trans>Descargar CSV</Trans></Button>;

  return (
    <SideDrawer title={props.name} isOpen onClose={props.onClose}>
      <p className={styles.period}>{props.periodName} {file}</p>
      <FactsStrip
        facts={[
          { label: t`Ofrecidos`, value: figures.unknown > 0 && figures.offered === 0 ? <ToBeConfirmed /> : formatNumber(figures.offered, language) },
          { label: t`Confirmados`, value: formatNumber(figures.confirmed, language) },
          { label: t`Bloqueados`, value: formatNumber(figures.held, language) },
          { label: t`Ocupación`, value: figures.percent === null ? <ToBeConfirmed /> : `${formatNumber(Math.round(figures.percent), language)} %` },
        ]}
      />
      {error && (
        <Notice tone="stop" isAnnounced actions={<Button size="small" onClick={again}><Trans>Intentar de nuevo</Trans></Button>}>
          <Trans>No se pudieron leer las reservas.</Trans>
        </Notice>
      )}
      <Section title={t`Reservas`} help={<Plural value={figures.people} one="# persona en total" other="# personas en total" />}>
        {!reservations && !error && <SkeletonBlock height={180} />}
        {reservations?.edges.length === 0 && <p className={styles.quiet}><Trans>Nadie ha tomado cupos.</Trans></p>}
        {reservations && reservations.edges.length > 0 && (
          <RowList>
            {reservations.edges.map(({ node }) => (
              <ReservationRow key={node.reservation.id} row={node} />
            ))}
          </RowList>
        )}
        {reservations?.pageInfo.hasNextPage && (
          <Button size="small" isBusy={isBusy} onClick={moreReservations}><Trans>Mostrar más reservas</Trans></Button>
        )}
      </Section>
      <Section title={isOfDepartures(input.of) ? t`Salidas ofrecidas` : t`Días ofrecidos`}>
        {offers?.edges.length === 0 && <p className={styles.quiet}><Trans>Nada ofrecido.</Trans></p>}
        {offers && offers.edges.length > 0 && (
          <RowList>
            {offers.edges.map(({ node, cursor }) => (
              <OfferRow key={cursor} offer={node} mayOpen={props.mayOpenDepartures} />
            ))}
          </RowList>
        )}
        {offers?.pageInfo.hasNextPage && (
          <Button size="small" isBusy={isBusy} onClick={moreOffers}><Trans>Mostrar más</Trans></Button>
        )}
      </Section>
    </SideDrawer>
  );
}

function ReservationRow({ row: { reservation, confirmed, held } }: { row: ReservationBehind }) {
  return (
    <li className={styles.row}>
      <span className={styles.first}>
        <Link to="/desk/reservations/$code" params={{ code: reservation.code }}>
          <CodeText>{reservation.code}</CodeText>
        </Link>
        <StateMark of="reservation" state={reservation.state} />
      </span>
      <strong className={styles.number}>{confirmed + held}</strong>
      <span className={styles.quiet}>
        {reservation.agency.tradeName} · {reservation.departure.trek.name} · <DateText date={reservation.departure.date} />
      </span>
    </li>
  );
}

/** Departures have a page for operations; for others they are said. */
function OfferRow({ offer, mayOpen }: { offer: OfferBehind; mayOpen: boolean }) {
  const what = (
    <>
      {offer.departure?.trek.name ?? offer.name}, <DateText date={offer.date} style="weekday" />
    </>
  );
  return (
    <li className={styles.row}>
      <span className={styles.first}>
        {offer.departure && mayOpen ? (
          <Link to="/staff/departures/$id" params={{ id: offer.departure.id }}>
            {what}
          </Link>
        ) : (
          what
        )}
      </span>
      <strong className={styles.number}>{offer.offered ?? <ToBeConfirmed />}</strong>
      {offer.isClosed && <span className={styles.quiet}><Trans>cerrado: nada ofrecido</Trans></span>}
    </li>
  );
}
