import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { PartyMemberInput } from '@/graphql/__generated__/schema.ts';
import { Dialog } from '@/ui/feedback/Dialog.tsx';
import { ChoiceBar } from '@/ui/filters/filters.tsx';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import { DraftChoice } from './DraftChoice.tsx';
import type { DatedDeparture } from './itinerary-document.ts';
import { NewItineraryForm, type PartySlot } from './NewItineraryForm.tsx';
import styles from './PlanDialog.module.css';

type Way = 'new' | 'existing';

/** Departures chosen elsewhere become an itinerary, or part of one. */
export function PlanDialog(props: {
  departures: ReadonlyArray<DatedDeparture & { trek: { name: string } }>;
  agencyId: string;
  personId: string;
  startParty: readonly PartyMemberInput[];
  partyFields: PartySlot;
  onOpen: (itineraryId: string) => Promise<void>;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const [way, setWay] = useState<Way>('new');
  return (
    <Dialog title={t`Armar un itinerario`} isOpen onClose={props.onClose}>
      <ul className={styles.departures}>
        {props.departures.map((departure) => (
          <li key={departure.id}>
            <strong>{departure.trek.name}</strong>
            <span>
              <DateRangeText from={departure.date} to={departure.endDate} />
            </span>
          </li>
        ))}
      </ul>
      {props.departures.length > 1 && (
        <p className={styles.rule}>
          <Trans>Desde el itinerario se bloquean juntas: todas o ninguna.</Trans>
        </p>
      )}
      <ChoiceBar
        label={t`En cuál itinerario`}
        value={way}
        options={[
          { value: 'new', label: t`Nuevo` },
          { value: 'existing', label: t`Uno que ya existe` },
        ]}
        onChange={setWay}
      />
      {way === 'new' ? (
        <NewItineraryForm {...props} startDate="" onCreated={props.onOpen} />
      ) : (
        <DraftChoice agencyId={props.agencyId} departures={props.departures} onAdded={props.onOpen} onClose={props.onClose} />
      )}
    </Dialog>
  );
}
