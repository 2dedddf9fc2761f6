import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { AgencyStanding } from '@/graphql/__generated__/schema.ts';
import { useHoldRules } from '@/features/states/use-hold-rules.ts';
import { useDraft } from '@/lib/use-draft.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog, DialogActions } from '@/ui/feedback/Dialog.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import { HoldProblem } from './HoldProblem.tsx';
import styles from './HoldSpotsDialog.module.css';
import type { HoldTrouble } from './hold-outcome.ts';
import { isParty, partyFault, peopleOf, rememberParty, usualParty, type Party } from './party.ts';
import { PartyFields } from './PartyFields.tsx';
import { PartyPrice } from './PartyPrice.tsx';
import { StandingWords } from './StandingWords.tsx';
import { useHoldSpots } from './use-hold-spots.ts';

const longestReference = 120;

export type HoldableDeparture = { id: string; date: string; endDate: string; freeSpots: number; isOnRequest: boolean; trek: { id: string; name: string } };
type Draft = { party: Party; reference: string };

/** Takes spots on one departure for the agency: who goes, what it costs, and the verb. What was typed stays whatever the answer. */
export function HoldSpotsDialog(props: {
  departure: HoldableDeparture;
  groupSize: number;
  agency: { id: string; tradeName: string; standing: AgencyStanding };
  personId: string;
  /** Where to come back when the session has ended. */
  signInTo: string;
  onHeld: (code: string) => Promise<void>;
  /** There was no room, or it is closed: the board should look again. */
  onRefused: () => void;
  /** Other departures that would fit, below a refusal. */
  alternativesFor: (people: number) => ReactNode;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const { departure, agency } = props;
  const [draft, change, forget] = useDraft<Draft>(props.personId, `hold.${agency.id}.${props.groupSize}`, { party: usualParty(props.groupSize), reference: '' });
  const [trouble, setTrouble] = useState<HoldTrouble | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const { hold, isBusy } = useHoldSpots();
  const problem = useRef<HTMLDivElement>(null);
  useEffect(() => {
    problem.current?.scrollIntoView({ block: 'nearest' });
  }, [trouble]);
  const party = isParty(draft.party) ? draft.party : usualParty(props.groupSize);
  const people = peopleOf(party);
  const rules = useHoldRules();

  async function submit() {
    if (partyFault(party) !== null) return;
    setTrouble(null);
    const outcome = await hold({ agencyId: agency.id, departureId: departure.id, party: [...party], reference: draft.reference.trim() || null });
    if ('trouble' in outcome) {
      setTrouble(outcome.trouble);
      if (outcome.trouble.__typename === 'NoRoom' || outcome.trouble.__typename === 'DepartureClosed') props.onRefused();
      return;
    }
    rememberParty(party);
    forget();
    setLeaving(true);
    await props.onHeld(outcome.held.code);
  }

  return (
    <Dialog title={departure.isOnRequest ? t`Solicitar cupos` : t`Bloquear cupos`} isOpen onClose={props.onClose}>
      <FormStack
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy && !isLeaving) void submit();
        }}
      >
        <div className={styles.what}>
          <p className={styles.name}>{departure.trek.name}</p>
          <p>
            <DateRangeText from={departure.date} to={departure.endDate} />
            {' · '}
            {t`${plural(departure.freeSpots, { one: '# cupo libre', other: '# cupos libres' })}`}
          </p>
        </div>
        {agency.standing !== 'CERTIFIED' && !trouble && (
          <Notice tone="attention">
            <StandingWords standing={agency.standing} />
          </Notice>
        )}
        <PartyFields isFirst party={party} onChange={(next) => change({ ...draft, party: next })} />
        <PartyPrice departureId={departure.id} party={party} trekName={departure.trek.name} />
        <TextField
          label={t`Su referencia`}
          help={t`Un nombre o número para encontrarla entre sus reservas.`}
          isOptional
          maxLength={longestReference}
          value={draft.reference}
          onChange={(event) => change({ ...draft, reference: event.currentTarget.value })}
        />
        {trouble && (
          <div ref={problem} className={styles.problem}>
            <HoldProblem trouble={trouble} signInTo={props.signInTo} alternatives={props.alternativesFor(people)} />
          </div>
        )}
        <p className={styles.rule}>
          {departure.isOnRequest ? (
            <Trans>
              Salida a solicitud: los cupos quedan guardados a nombre de {agency.tradeName} hasta que la red responda, como máximo {rules?.requestHours ?? '…'} horas. Si acepta, tendrá{' '}
              {rules?.acceptedHours ?? '…'} horas para confirmar.
            </Trans>
          ) : (
            <Trans>
              Los cupos quedan bloqueados {rules?.holdMinutes ?? '…'} minutos a nombre de {agency.tradeName}. Los nombres se escriben después de bloquear. Lo
              que no se confirma en ese tiempo vuelve a la venta.
            </Trans>
          )}
        </p>
        <DialogActions>
          <Button onClick={props.onClose}>
            <Trans>Volver</Trans>
          </Button>
          <Button type="submit" look="primary" isBusy={isBusy || isLeaving} disabled={partyFault(party) !== null}>
            {departure.isOnRequest ? t`${plural(people, { one: 'Solicitar # cupo', other: 'Solicitar # cupos' })}` : t`${plural(people, { one: 'Bloquear # cupo', other: 'Bloquear # cupos' })}`}
          </Button>
        </DialogActions>
      </FormStack>
    </Dialog>
  );
}
