import { Plural, Trans } from '@lingui/react/macro';
import type { MoneyAmount } from '@/lib/format-money.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import { Counted } from './Counted.tsx';
import { ConcernedDepartures, type ImpactDeparture } from './ConcernedDepartures.tsx';
import { ConcernedReservations, type ImpactReservation } from './ReservationRows.tsx';
import styles from './ImpactView.module.css';

export type Credit = {
  fingerprint: string; isIncomplete: boolean; holds: number; confirmed: number; people: number; credits: readonly MoneyAmount[];
  departures: readonly ImpactDeparture[]; reservations: readonly ImpactReservation[];
};

/** What would be given back, and to whom, in each currency, before it is done. */
export function CreditView({ credit, isAboutOne }: { credit: Credit; /** One departure is called off, which the title says. */ isAboutOne?: boolean }) {
  const { confirmed, holds, people } = credit;
  return (
    <div className={styles.impact} role="status">
      <Notice tone="attention">
        <p>
          <Trans>Se cancelan:</Trans> <Counted confirmed={confirmed} holds={holds} people={people} />.
        </p>
        <p>
          <Trans>Crédito total:</Trans>{' '}
          {credit.credits.length === 0 ? (
            <Trans>ninguno</Trans>
          ) : (
            credit.credits.map((money, i) => (
              <strong key={money.currency}>
                {i > 0 && ' · '}
                <MoneyText money={money} />
              </strong>
            ))
          )}
          {credit.isIncomplete && (
            <>
              {' '}
              <Trans>más lo que tiene precio por confirmar</Trans>
            </>
          )}
        </p>
        {credit.departures.length > 0 && !isAboutOne && (
          <p>
            <Plural value={credit.departures.length} one="# salida ya no parte." other="# salidas ya no parten." />
          </p>
        )}
      </Notice>
      <ConcernedDepartures departures={credit.departures} />
      <ConcernedReservations reservations={credit.reservations} />
    </div>
  );
}
