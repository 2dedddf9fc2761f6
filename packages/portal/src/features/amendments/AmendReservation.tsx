import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { AmendReservation_reservation } from '@/graphql/__generated__/documents.ts';
import type { PartyMemberInput } from '@/graphql/__generated__/schema.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { focusPage } from '@/lib/focus-page.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog, DialogActions } from '@/ui/feedback/Dialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import { changeOf, mayLeave, stillToLeave } from './amendment-change.ts';
import styles from './AmendDialog.module.css';
import { AmendAlternatives, type OtherDeparture } from './AmendAlternatives.tsx';
import { AmendProblem } from './AmendProblem.tsx';
import { DeparturePicker } from './DeparturePicker.tsx';
import { LeavingPicker } from './LeavingPicker.tsx';
import { QuotePanel } from './QuotePanel.tsx';
import { useAmendment } from './use-amendment.ts';

const FRAGMENT: TypedDocumentNode<AmendReservation_reservation> = gql`
  fragment AmendReservation_reservation on Reservation {
    id
    code
    people
    named
    namingDeadline
    party {
      rateClass
      ageClass
      count
    }
    departure {
      id
      date
      endDate
      freeSpots
      takenSpots
      trek {
        id
        slug
        name
      }
    }
    travellers {
      id
      position
      firstNames
      lastNames
      rateClass
      ageClass
    }
    ...ReservationChange_reservation
    ...PriceLines_reservation
    ...ReservationFacts_reservation
    ...CancellationTerms_reservation
    ...NamedTravellers_reservation
  }
`;
fragmentRegistry.register(FRAGMENT);

type Party = readonly PartyMemberInput[];
/** The page brings the fields of who goes: they are those of a hold. */
export type PartyFieldsOf = (party: Party, onChange: (party: Party) => void) => ReactNode;
type Work = { reservation: AmendReservation_reservation; today: string; partyFields: PartyFieldsOf; isPossible: (party: Party) => boolean };

/** Changes who goes or which departure, priced before it is done. */
export function AmendReservation(props: { reservation: FragmentType<AmendReservation_reservation> } & Omit<Work, 'reservation'>) {
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Trans>Modificar</Trans>
      </Button>
      {isOpen && <AmendDialog {...props} reservation={reservation} onClose={() => setOpen(false)} />}
    </>
  );
}

function AmendDialog(props: Work & { onClose: () => void }) {
  const { t } = useLingui();
  const { reservation } = props;
  const before = { party: reservation.party.map(({ rateClass, ageClass, count }) => ({ rateClass, ageClass, count })), departureId: reservation.departure.id };
  const [after, setAfter] = useState<{ party: Party; departureId: string; leaving: number[] }>({ ...before, leaving: [] });
  const [isMoving, setMoving] = useState(false);
  const [other, setOther] = useState<OtherDeparture | null>(null);
  const { quote, refusal, fault, isAsking, isAmending, askFor, run, reset } = useAmendment(reservation.id);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (quote || refusal || fault) end.current?.scrollIntoView({ block: 'nearest' });
  }, [quote, refusal, fault]);

  const travellers = reservation.travellers ?? [];
  const candidates = mayLeave(after.party, travellers);
  const leaving = after.leaving.filter((position) => candidates.some((one) => one.position === position));
  const missing = stillToLeave(after.party, travellers, leaving);
  const people = after.party.reduce((sum, { count }) => sum + count, 0);
  const change = changeOf(before, { ...after, leaving });
  const isReady = change !== null && props.isPossible(after.party) && missing === 0;

  function set(next: Partial<typeof after>) {
    reset();
    setAfter({ ...after, ...next });
  }
  function choose(departure: OtherDeparture) {
    const next = { ...after, departureId: departure.id };
    setOther(departure);
    setMoving(true);
    set(next);
    const asked = changeOf(before, { ...next, leaving });
    if (asked) void askFor(asked);
  }
  async function amend() {
    if (!(await run())) return;
    props.onClose();
    focusPage();
    showToast({ text: t`Reserva modificada.` });
  }

  return (
    <Dialog title={t`Modificar la reserva ${reservation.code}`} isOpen onClose={props.onClose} size="wide">
      {props.partyFields(after.party, (party) => set({ party }))}
      {candidates.length > 0 && <LeavingPicker candidates={candidates} leaving={leaving} missing={missing} onChange={(positions) => set({ leaving: positions })} />}
      <div className={styles.now}>
        <p>
          <span className={styles.legend}>
            <Trans>Salida</Trans>
          </span>{' '}
          {reservation.departure.trek.name}, <DateRangeText from={reservation.departure.date} to={reservation.departure.endDate} />
        </p>
        {!isMoving && (
          <Button size="small" onClick={() => setMoving(true)}>
            <Trans>Cambiar de fecha o de ruta</Trans>
          </Button>
        )}
      </div>
      {isMoving && (
        <DeparturePicker
          current={{ id: before.departureId, date: reservation.departure.date, trekSlug: reservation.departure.trek.slug }}
          people={people}
          today={props.today}
          chosenId={after.departureId}
          onChoose={(departureId) => set({ departureId })}
        />
      )}
      {other && other.id === after.departureId && (
        <p>
          <span className={styles.legend}>
            <Trans>Nueva salida</Trans>
          </span>{' '}
          {other.trek.name}, <DateRangeText from={other.date} to={other.endDate} />
        </p>
      )}
      <div ref={end} className={styles.answer}>
        {quote && <QuotePanel quote={quote} />}
        {refusal && (
          <AmendProblem
            refusal={refusal}
            alternatives={refusal.__typename === 'NoRoom' && <AmendAlternatives alternatives={refusal.alternatives} onChoose={choose} />}
          />
        )}
        {fault && <FaultNotice fault={fault} />}
      </div>
      <DialogActions>
        <Button onClick={props.onClose}>
          <Trans>Volver</Trans>
        </Button>
        {quote ? (
          <Button look="primary" isBusy={isAmending} onClick={() => void amend()}>
            <Trans>Modificar por este precio</Trans>
          </Button>
        ) : (
          <Button look="primary" isBusy={isAsking} disabled={!isReady} onClick={() => change && void askFor(change)}>
            <Trans>Calcular el cambio</Trans>
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
