import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { AgencyStanding } from '@/graphql/__generated__/schema.ts';
import { useHoldRules } from '@/features/states/use-hold-rules.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Alternatives, type AlternativeDeparture } from './Alternatives.tsx';
import { FixedPrice } from './FixedPrice.tsx';
import { HoldProblem } from './HoldProblem.tsx';
import styles from './HoldEverything.module.css';
import type { HoldTrouble } from './hold-outcome.ts';
import { StandingWords } from './StandingWords.tsx';
import { useHoldItinerary } from './use-hold-itinerary.ts';
import { useItineraryQuote } from './use-itinerary-quote.ts';

/** Takes the spots of every departure of an itinerary, all or none, after what was written is saved. */
export function HoldEverything(props: {
  itineraryId: string;
  agencyId: string;
  people: number;
  /** Its departures. */
  planned: readonly string[];
  /** One of them is on request: the whole waits for the network's answer. */
  isOnRequest: boolean;
  /** Why it cannot be held as it stands, if so: the verb waits. */
  blockedBecause: string | null;
  /** The first departure that has too little room, or takes no holds. */
  tight: { id: string; date: string } | null;
  standing: AgencyStanding;
  signInTo: string;
  /** Saves what is unsaved; the version that was saved, or null when there is none. */
  prepare: () => Promise<number | null>;
  onHeld: (code: string) => Promise<void>;
  onRefused: () => void;
  /** Goes on another departure instead of one. */
  replace: (departureId: string, by: AlternativeDeparture) => void;
}) {
  const { t } = useLingui();
  const [trouble, setTrouble] = useState<HoldTrouble | null>(null);
  const [isPreparing, setPreparing] = useState(false);
  const { hold, isBusy } = useHoldItinerary();
  const fixed = useItineraryQuote(props.itineraryId, props.agencyId);
  const rules = useHoldRules();
  const minutes = rules?.holdMinutes ?? '…';
  const departureCount = props.planned.length;
  const spots = props.people * departureCount;
  const refused = trouble && (trouble.__typename === 'NoRoom' || trouble.__typename === 'DepartureClosed') ? trouble.departure : null;
  const holds = t`${plural(spots, { one: 'Bloquear # cupo', other: 'Bloquear # cupos' })}`;
  const asks = t`${plural(spots, { one: 'Solicitar # cupo', other: 'Solicitar # cupos' })}`;
  const verb = spots === 0 ? t`Bloquear cupos` : props.isOnRequest ? asks : holds;
  const short = [refused, props.tight].find((one) => one && props.planned.includes(one.id));

  async function holdAll() {
    setTrouble(null);
    setPreparing(true);
    const version = await props.prepare();
    if (version !== null) {
      const outcome = await hold({ itineraryId: props.itineraryId, version, ...(fixed.quote && { quoteId: fixed.quote.id }) });
      if ('held' in outcome) await props.onHeld(outcome.held.code);
      else {
        setTrouble(outcome.trouble);
        if (fixed.quote) void fixed.lookAgain();
        props.onRefused();
      }
    }
    setPreparing(false);
  }

  /** The price of what is saved; what is unsaved is saved first. */
  async function fixPrice() {
    if ((await props.prepare()) !== null) await fixed.fix();
  }

  return (
    <div className={styles.hold}>
      {props.planned.length > 0 && (
        <FixedPrice quote={fixed.quote} isBusy={fixed.isBusy} isDisabled={false} fault={fixed.fault} onFix={() => void fixPrice()} />
      )}
      {props.standing !== 'CERTIFIED' && !trouble && (
        <p className={styles.note}>
          <StandingWords standing={props.standing} />
        </p>
      )}
      <Button look="primary" className={styles.verb} disabled={props.blockedBecause !== null} isBusy={isBusy || isPreparing} onClick={() => void holdAll()}>
        {verb}
      </Button>
      <p className={styles.note}>
        {props.blockedBecause ??
          (props.isOnRequest ? (
            <Trans>Hay una salida a solicitud: todos los cupos quedan guardados hasta que la red responda, como máximo {rules?.requestHours ?? '…'} horas.</Trans>
          ) : departureCount > 1 ? (
            <Trans>
              {props.people} en cada una de {departureCount} salidas: todas o ninguna, por {minutes} minutos.
            </Trans>
          ) : (
            <Trans>Quedan bloqueados {minutes} minutos; su itinerario no cambia.</Trans>
          ))}
      </p>
      {trouble && <HoldProblem trouble={trouble} signInTo={props.signInTo} />}
      {short && (
        <Alternatives
          key={short.id}
          agencyId={props.agencyId}
          wished={short}
          people={props.people}
          keep={props.planned.filter((id) => id !== short.id)}
          canSplit={false}
          takeWords={() => t`Cambiar por esta`}
          isBusy={isBusy || isPreparing}
          onTake={({ parts }) => {
            setTrouble(null);
            props.replace(short.id, parts[0]!.departure);
          }}
        />
      )}
    </div>
  );
}
