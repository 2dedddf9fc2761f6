import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { AgencyStanding } from '@/graphql/__generated__/schema.ts';
import { useHoldRules } from '@/features/states/use-hold-rules.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { HoldProblem } from './HoldProblem.tsx';
import styles from './HoldEverything.module.css';
import type { HoldTrouble } from './hold-outcome.ts';
import { StandingWords } from './StandingWords.tsx';
import { useHoldItinerary } from './use-hold-itinerary.ts';

/** Takes the spots of every departure of an itinerary, all or none, after what was written is saved. */
export function HoldEverything(props: {
  itineraryId: string;
  people: number;
  departureCount: number;
  /** Why it cannot be held as it stands, if so: the verb waits. */
  blockedBecause: string | null;
  standing: AgencyStanding;
  signInTo: string;
  /** Saves what is unsaved; the version that was saved, or null when there is none. */
  prepare: () => Promise<number | null>;
  onHeld: (code: string) => Promise<void>;
  onRefused: () => void;
}) {
  const { t } = useLingui();
  const [trouble, setTrouble] = useState<HoldTrouble | null>(null);
  const [isPreparing, setPreparing] = useState(false);
  const { hold, isBusy } = useHoldItinerary();
  const minutes = useHoldRules()?.holdMinutes ?? '…';
  const spots = props.people * props.departureCount;

  async function holdAll() {
    setTrouble(null);
    setPreparing(true);
    const version = await props.prepare();
    if (version !== null) {
      const outcome = await hold({ itineraryId: props.itineraryId, version });
      if ('held' in outcome) await props.onHeld(outcome.held.code);
      else {
        setTrouble(outcome.trouble);
        props.onRefused();
      }
    }
    setPreparing(false);
  }

  return (
    <div className={styles.hold}>
      {props.standing !== 'CERTIFIED' && !trouble && (
        <p className={styles.note}>
          <StandingWords standing={props.standing} />
        </p>
      )}
      <Button look="primary" className={styles.verb} disabled={props.blockedBecause !== null} isBusy={isBusy || isPreparing} onClick={() => void holdAll()}>
        {spots === 0 ? t`Bloquear cupos` : t`${plural(spots, { one: 'Bloquear # cupo', other: 'Bloquear # cupos' })}`}
      </Button>
      <p className={styles.note}>
        {props.blockedBecause ??
          (props.departureCount > 1 ? (
            <Trans>
              {props.people} en cada una de {props.departureCount} salidas: todas o ninguna, por {minutes} minutos.
            </Trans>
          ) : (
            <Trans>Quedan bloqueados {minutes} minutos; su itinerario no cambia.</Trans>
          ))}
      </p>
      {trouble && <HoldProblem trouble={trouble} signInTo={props.signInTo} />}
    </div>
  );
}
