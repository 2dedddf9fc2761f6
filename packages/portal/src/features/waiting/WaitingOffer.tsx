import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { DateRangeText, InstantText } from '@/ui/words/DateText.tsx';
import styles from './WaitingOffer.module.css';

type Offer = { code: string; people: number; heldAt: string; expiresAt: string | null; departure: { date: string; endDate: string } };

/** Spots that are held for a waiting party: which, how long still, and the way to accept or decline them. */
export function WaitingOffer(props: { offer: Offer; people: number; countdown: (offer: { heldAt: string; expiresAt: string }) => ReactNode }) {
  const { offer } = props;
  return (
    <div className={styles.offer}>
      <p>
        <strong>
          <Plural value={offer.people} one="# cupo bloqueado para usted" other="# cupos bloqueados para usted" />
        </strong>
        , <DateRangeText from={offer.departure.date} to={offer.departure.endDate} />
        {offer.people < props.people && (
          <>
            {' '}
            <Trans>(una parte de su grupo de {props.people})</Trans>
          </>
        )}
      </p>
      {offer.expiresAt && (
        <p className={styles.when}>
          <strong className={styles.figure}>{props.countdown({ heldAt: offer.heldAt, expiresAt: offer.expiresAt })}</strong>{' '}
          <Trans>
            hasta el <InstantText at={offer.expiresAt} /> (Lima)
          </Trans>
        </p>
      )}
      <div>
        <ButtonLink to="/desk/reservations/$code" params={{ code: offer.code }} look="primary" size="small">
          <Trans>Ver la oferta y decidir</Trans>
        </ButtonLink>
      </div>
    </div>
  );
}
