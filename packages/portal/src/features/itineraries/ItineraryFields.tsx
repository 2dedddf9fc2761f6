import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { isLocalDate } from '@/lib/lima-today.ts';
import { FactsStrip } from '@/ui/figures/FactsStrip.tsx';
import { CountField } from '@/ui/fields/CountField.tsx';
import { DateField, TextField } from '@/ui/fields/fields.tsx';
import { DateRangeText, DateText } from '@/ui/words/DateText.tsx';
import { dateOfDay, fewestDays, longestTitle, mostDays, peopleOf, withStartDate, type ItineraryDocument } from './itinerary-document.ts';
import styles from './ItineraryFields.module.css';
import type { Edit } from './use-itinerary-editor.ts';

/** The head of the document: its name, for whom, when. To read only, where nothing may be written. */
export function ItineraryFields(props: { document: ItineraryDocument; mayEdit: boolean; edit: Edit; dateOf: (departureId: string) => string | undefined }) {
  const { t } = useLingui();
  const daysId = useId();
  const { document, edit } = props;
  const last = dateOfDay(document, document.dayCount);

  if (!props.mayEdit) {
    return (
      <FactsStrip
        facts={[
          { label: t`Cliente`, value: document.clientName || t`sin indicar` },
          { label: t`Fechas`, value: <DateRangeText from={document.startDate} to={last} /> },
          { label: t`Días`, value: document.dayCount },
          { label: t`Grupo`, value: <Plural value={peopleOf(document)} one="# persona" other="# personas" /> },
        ]}
      />
    );
  }
  return (
    <div className={styles.fields}>
      <TextField
        label={t`Título`}
        className={styles.text}
        maxLength={longestTitle}
        value={document.title}
        error={document.title.trim() === '' ? t`Póngale un título.` : undefined}
        onChange={({ currentTarget: { value } }) => edit((before) => ({ ...before, title: value }), 'title')}
      />
      <TextField
        label={t`Cliente`}
        isOptional
        className={styles.text}
        maxLength={longestTitle}
        value={document.clientName}
        onChange={({ currentTarget: { value } }) => edit((before) => ({ ...before, clientName: value }), 'client')}
      />
      <DateField
        isSaidInWords
        label={t`Primer día`}
        value={document.startDate}
        onChange={({ currentTarget: { value } }) => {
          if (isLocalDate(value)) edit((before) => withStartDate(before, value, props.dateOf), 'start');
        }}
      />
      <div className={styles.days}>
        <label htmlFor={daysId}>
          <Trans>Días</Trans>
        </label>
        <CountField
          id={daysId}
          min={fewestDays(document)}
          max={mostDays}
          lessLabel={t`Un día menos`}
          moreLabel={t`Un día más`}
          value={document.dayCount}
          onChange={(dayCount) => edit((before) => ({ ...before, dayCount }), 'days')}
        />
      </div>
      <p className={styles.until}>
        <Trans>
          hasta el <DateText date={last} style="weekday" />
        </Trans>
      </p>
    </div>
  );
}
