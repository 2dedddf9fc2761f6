import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { LocalDate } from '@/lib/format-date.ts';
import { limaToday } from '@/lib/lima-today.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog, DialogActions } from '@/ui/feedback/Dialog.tsx';
import { CountField } from '@/ui/fields/CountField.tsx';
import { DateField, TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import type { JoinTrouble } from './join-outcome.ts';
import styles from './JoinWaitingDialog.module.css';
import { JoinWaitingProblem } from './JoinWaitingProblem.tsx';
import { useJoinWaiting } from './use-join-waiting.ts';
import { datesFault, endOfDay, longestDays, usualDeadline, type WaitingDates } from './waiting-dates.ts';
import { peopleIn, type WaitingParty } from './waiting-party.ts';
import { WaitingRules } from './WaitingRules.tsx';

const longestReference = 80;

/** Lets a party wait for a trek: who, the smallest number, between which dates, until when; and by which rules it is served. */
export function JoinWaitingDialog(props: {
  trek: { slug: string; name: string };
  date: LocalDate;
  agencyId: string;
  startParty: WaitingParty;
  partyFields: (party: WaitingParty, onChange: (party: WaitingParty) => void) => ReactNode;
  isPartyFine: (party: WaitingParty) => boolean;
  onJoined: () => Promise<void>;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const today = limaToday();
  const leastId = useId();
  const [party, setParty] = useState(props.startParty);
  // Null: all of it or nothing, also when the party changes.
  const [least, setLeast] = useState<number | null>(null);
  const [dates, setDates] = useState<WaitingDates>({ from: props.date, to: props.date, until: usualDeadline(props.date, today) });
  const [reference, setReference] = useState('');
  const [trouble, setTrouble] = useState<JoinTrouble | null>(null);
  const { join, isBusy } = useJoinWaiting();
  const problem = useRef<HTMLDivElement>(null);
  useEffect(() => {
    problem.current?.scrollIntoView({ block: 'nearest' });
  }, [trouble]);
  const people = peopleIn(party);
  const atLeast = Math.max(1, Math.min(least ?? people, people));
  const fault = datesFault(dates, today);
  const isReady = fault === null && props.isPartyFine(party);

  async function submit() {
    if (!isReady) return;
    setTrouble(null);
    const outcome = await join({
      agencyId: props.agencyId, trekSlug: props.trek.slug, from: dates.from, to: dates.to, party: [...party], atLeast,
      deadline: endOfDay(dates.until), reference: reference.trim() || null,
    });
    if ('joined' in outcome) await props.onJoined();
    else setTrouble(outcome.trouble);
  }

  function change(next: Partial<WaitingDates>) {
    setDates({ ...dates, ...next });
  }

  return (
    <Dialog title={t`Entrar en la lista de espera`} isOpen onClose={props.onClose}>
      <FormStack
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void submit();
        }}
      >
        <p className={styles.name}>{props.trek.name}</p>
        {props.partyFields(party, setParty)}
        <div className={styles.least}>
          <label htmlFor={leastId}>
            <Trans>Mínimo aceptable</Trans>
          </label>
          <CountField id={leastId} size="small" value={atLeast} min={1} max={Math.max(1, people)} lessLabel={t`Uno menos`} moreLabel={t`Uno más`} onChange={setLeast} />
          <p className={styles.help}>
            {atLeast === people
              ? t`Las ${plural(people, { one: '# persona', other: '# personas' })} juntas, o nada.`
              : t`De ${atLeast} a ${people} personas: se ofrece la fecha donde caben más.`}
          </p>
        </div>
        <div className={styles.dates}>
          <DateField isSaidInWords label={t`Salida desde`} value={dates.from} error={fault === 'past' ? t`Ya pasó.` : undefined} onChange={(event) => change({ from: event.currentTarget.value })} />
          <DateField
            isSaidInWords
            label={t`Salida hasta`}
            value={dates.to}
            error={fault === 'backwards' ? t`Antes que la primera.` : fault === 'too-long' ? t`Como máximo ${longestDays} días.` : undefined}
            onChange={(event) => change({ to: event.currentTarget.value })}
          />
          <DateField
            isSaidInWords
            label={t`Esperar hasta`}
            value={dates.until}
            error={fault === 'until-past' ? t`Ya pasó.` : fault === 'until-late' ? t`No después de la última salida.` : undefined}
            onChange={(event) => change({ until: event.currentTarget.value })}
          />
        </div>
        <TextField label={t`Su referencia`} isOptional maxLength={longestReference} value={reference} onChange={(event) => setReference(event.currentTarget.value)} />
        <WaitingRules />
        {trouble && (
          <div ref={problem} className={styles.problem}>
            <JoinWaitingProblem trouble={trouble} isAllOrNothing={atLeast === people} />
          </div>
        )}
        <DialogActions>
          <Button onClick={props.onClose}>
            <Trans>Volver</Trans>
          </Button>
          <Button type="submit" look="primary" isBusy={isBusy} disabled={!isReady}>
            <Trans>Entrar en la lista</Trans>
          </Button>
        </DialogActions>
      </FormStack>
    </Dialog>
  );
}
