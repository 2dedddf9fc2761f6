import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { AgencyStanding } from '@/graphql/__generated__/schema.ts';
import { useHoldRules } from '@/features/states/use-hold-rules.ts';
import { useDraft } from '@/lib/use-draft.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog, DialogActions } from '@/ui/feedback/Dialog.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import { Alternatives, type Alternative } from './Alternatives.tsx';
import { FixedPrice } from './FixedPrice.tsx';
import { HoldProblem } from './HoldProblem.tsx';
import styles from './HoldSpotsDialog.module.css';
import type { HoldTrouble } from './hold-outcome.ts';
import { isParty, partyFault, peopleOf, rememberParty, splitParty, usualParty, type Party } from './party.ts';
import { PartyFields } from './PartyFields.tsx';
import { PartlyHeld } from './PartlyHeld.tsx';
import { PartyPrice } from './PartyPrice.tsx';
import { StandingWords } from './StandingWords.tsx';
import { useFixedPrice } from './use-fixed-price.ts';
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
  /** What else one may do when there is no room. */
  instead: ReactNode;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const { departure, agency } = props;
  const [draft, change, forget] = useDraft<Draft>(props.personId, `hold.${agency.id}.${props.groupSize}`, { party: usualParty(props.groupSize), reference: '' });
  const [trouble, setTrouble] = useState<HoldTrouble | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  /** The first part of a party is held and the second is not, or it cannot be split as it is. */
  const [partly, setPartly] = useState<{ code: string } | 'minors' | null>(null);
  const { hold, isBusy } = useHoldSpots();
  const problem = useRef<HTMLDivElement>(null);
  useEffect(() => {
    problem.current?.scrollIntoView({ block: 'nearest' });
  }, [trouble]);
  const party = isParty(draft.party) ? draft.party : usualParty(props.groupSize);
  const people = peopleOf(party);
  const rules = useHoldRules();
  const fixed = useFixedPrice({ agencyId: agency.id, departureId: departure.id, party });

  async function submit(departureId = departure.id) {
    await holdParts([{ departureId, party }]);
  }

  /** One press takes what is offered instead: the same party there, or its two parts. */
  async function take({ parts }: Alternative) {
    const [first, second] = parts;
    if (!second) return submit(first!.departure.id);
    const split = splitParty(party, first!.people);
    if (!split) return setPartly('minors');
    await holdParts([{ departureId: first!.departure.id, party: split[0] }, { departureId: second.departure.id, party: split[1] }]);
  }

  async function holdParts(parts: ReadonlyArray<{ departureId: string; party: Party }>) {
    if (partyFault(party) !== null) return;
    setTrouble(null);
    setPartly(null);
    const codes: string[] = [];
    for (const part of parts) {
      const outcome = await holdOne(part);
      if (outcome === null) {
        if (codes[0]) setPartly({ code: codes[0] });
        return;
      }
      codes.push(outcome);
    }
    rememberParty(party);
    forget();
    setLeaving(true);
    if (codes[1]) showToast({ text: t`La otra parte del grupo está en la reserva ${codes[1]}.` });
    await props.onHeld(codes[0]!);
  }

  /** The code of what is held; null when it was refused, and says why. */
  async function holdOne(part: { departureId: string; party: Party }): Promise<string | null> {
    const quoteId = part.departureId === departure.id && part.party === party ? fixed.quote?.id : undefined;
    const outcome = await hold({ agencyId: agency.id, departureId: part.departureId, party: [...part.party], reference: draft.reference.trim() || null, ...(quoteId && { quoteId }) });
    if (quoteId && ('held' in outcome || outcome.trouble.__typename === 'PriceQuoteExpired' || outcome.trouble.__typename === 'PriceQuoteStale')) fixed.forget();
    if ('trouble' in outcome) {
      setTrouble(outcome.trouble);
      if (outcome.trouble.__typename === 'NoRoom' || outcome.trouble.__typename === 'DepartureClosed') props.onRefused();
      return null;
    }
    return outcome.held.code;
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
        <FixedPrice quote={fixed.quote} isBusy={fixed.isBusy} isDisabled={partyFault(party) !== null} fault={fixed.fault} onFix={() => void fixed.fix()} />
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
            <HoldProblem trouble={trouble} signInTo={props.signInTo} alternatives={props.instead} />
            {(trouble.__typename === 'NoRoom' || trouble.__typename === 'DepartureClosed') && (
              <Alternatives
                agencyId={agency.id}
                wished={departure}
                people={people}
                canSplit
                takeWords={({ parts }) => (parts.length > 1 ? t`Bloquear en dos partes` : t`Bloquear aquí`)}
                isBusy={isBusy || isLeaving}
                onTake={(alternative) => void take(alternative)}
              />
            )}
          </div>
        )}
        {partly && <PartlyHeld partly={partly} />}
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
