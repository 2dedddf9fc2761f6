import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useRef, useState, type ReactNode } from 'react';
import type { PartyMemberInput } from '@/graphql/__generated__/schema.ts';
import { addDays, daysBetween } from '@/lib/format-date.ts';
import { isLocalDate } from '@/lib/lima-today.ts';
import { useDraft } from '@/lib/use-draft.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { DialogActions } from '@/ui/feedback/Dialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { CountField } from '@/ui/fields/CountField.tsx';
import { DateField, TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { longestTitle, mostDays, peopleOf, type DatedDeparture } from './itinerary-document.ts';
import styles from './NewItineraryForm.module.css';
import { refusalWords } from './refusal-words.ts';
import { useCreateItinerary, type Created } from './use-create-itinerary.ts';

/** How the page lets one state who goes: the fields belong to holds. */
export type PartySlot = (party: readonly PartyMemberInput[], onChange: (party: readonly PartyMemberInput[]) => void) => ReactNode;

type Draft = { title: string; clientName: string; startDate: string; dayCount: number; party: readonly PartyMemberInput[] };
const usualDays = 3;

/** What an itinerary begins with: a name, for whom, when, how long, who goes. */
export function NewItineraryForm(props: {
  agencyId: string;
  personId: string;
  /** First day where no departure says another. */
  startDate: string;
  startParty: readonly PartyMemberInput[];
  departures: readonly DatedDeparture[];
  partyFields: PartySlot;
  onCreated: (id: string) => Promise<void>;
  onClose: () => void;
}) {
  const { t, i18n } = useLingui();
  const daysId = useId();
  const { departures } = props;
  const [draft, change, forget] = useDraft<Draft>(props.personId, `new-itinerary.${departures.map(({ id }) => id).join('.')}`, {
    title: '',
    clientName: '',
    ...spanOf(departures, props.startDate),
    party: props.startParty,
  });
  const [isTried, setTried] = useState(false);
  const [answer, setAnswer] = useState<Exclude<Created, { id: string }> | null>(null);
  const { create, isBusy } = useCreateItinerary();
  const title = useRef<HTMLInputElement>(null);
  const people = peopleOf(draft);
  const hasTitle = draft.title.trim() !== '';
  const hasDate = isLocalDate(draft.startDate);
  const fewest = departures.length > 0 && hasDate ? Math.max(1, ...departures.map(({ endDate }) => daysBetween(draft.startDate, endDate) + 1)) : 1;
  const latest = departures.map(({ date }) => date).sort()[0];

  async function submit() {
    setTried(true);
    setAnswer(null);
    if (!hasTitle) title.current?.focus();
    if (!hasTitle || !hasDate || people === 0) return;
    const created = await create({
      agencyId: props.agencyId,
      title: draft.title.trim(),
      clientName: draft.clientName.trim() || null,
      startDate: draft.startDate,
      dayCount: Math.max(draft.dayCount, Math.min(fewest, mostDays)),
      party: [...draft.party],
      departureIds: departures.map(({ id }) => id),
    });
    if (!('id' in created)) {
      setAnswer(created);
      return;
    }
    forget();
    await props.onCreated(created.id);
  }

  return (
    <FormStack
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void submit();
      }}
    >
      <TextField
        label={t`Título`}
        help={t`Como lo buscará después, por ejemplo «Familia Weber, Lares».`}
        maxLength={longestTitle}
        data-autofocus
        ref={title}
        value={draft.title}
        error={isTried && !hasTitle ? t`Póngale un título.` : undefined}
        onChange={(event) => change({ ...draft, title: event.currentTarget.value })}
      />
      <TextField
        label={t`Cliente`}
        isOptional
        maxLength={longestTitle}
        value={draft.clientName}
        onChange={(event) => change({ ...draft, clientName: event.currentTarget.value })}
      />
      <div className={styles.dates}>
        <DateField
          isSaidInWords
          label={t`Primer día`}
          max={latest}
          value={draft.startDate}
          error={isTried && !hasDate ? t`Elija el primer día.` : undefined}
          onChange={(event) => change({ ...draft, startDate: event.currentTarget.value })}
        />
        <div className={styles.days}>
          <label htmlFor={daysId}>
            <Trans>Días</Trans>
          </label>
          <CountField
            id={daysId}
            min={Math.min(fewest, mostDays)}
            max={mostDays}
            lessLabel={t`Un día menos`}
            moreLabel={t`Un día más`}
            value={Math.max(draft.dayCount, Math.min(fewest, mostDays))}
            onChange={(dayCount) => change({ ...draft, dayCount })}
          />
        </div>
        {hasDate && (
          <p className={styles.until}>
            <Trans>
              hasta el <DateText date={addDays(draft.startDate, Math.max(draft.dayCount, fewest) - 1)} style="weekday" />
            </Trans>
          </p>
        )}
      </div>
      {props.partyFields(draft.party, (party) => change({ ...draft, party }))}
      {answer && 'fault' in answer && <FaultNotice fault={answer.fault} />}
      {answer && 'refused' in answer && (
        <Notice tone="stop" isAnnounced>
          {i18n._(refusalWords(answer.refused, answer.day))}
        </Notice>
      )}
      <DialogActions>
        <Button onClick={props.onClose}>
          <Trans>Volver</Trans>
        </Button>
        <Button type="submit" look="primary" isBusy={isBusy}>
          <Trans>Crear itinerario</Trans>
        </Button>
      </DialogActions>
    </FormStack>
  );
}

/** From the first departure's first day to the last one's last. */
function spanOf(departures: readonly DatedDeparture[], startDate: string): Pick<Draft, 'startDate' | 'dayCount'> {
  if (departures.length === 0) return { startDate, dayCount: usualDays };
  const first = departures.map(({ date }) => date).sort()[0]!;
  const last = departures.map(({ endDate }) => endDate).sort().at(-1)!;
  return { startDate: first, dayCount: Math.min(mostDays, daysBetween(first, last) + 1) };
}
